// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The place of a {@link Migration} in the history. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** Unique among all revisions: letters, digits and underscores; by custom twelve hexadecimal digits. */
    String id();

    /** The revisions that this one follows: none for a first one, several for a merge. */
    String[] after() default {};

    /** Revisions of other branches that must have been applied before. */
    String[] dependsOn() default {};

    /** Names of the branch that begins here. */
    String[] labels() default {};

    /** What the migration does, in a few words. */
    String message() default "";
}
