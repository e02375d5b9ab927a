// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on each kind of database, with a fresh {@link TestDatabase} as parameter, which set-up and
 * tear-down methods may have too.
 *
 * <p>The kinds are those of {@link DatabaseKind#selected()} that meet all the conditions here.
 */
@TestTemplate
@ExtendWith(DatabaseTestExtension.class)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DatabaseTest {

    /** The products or kinds to run on, as in {@code postgresql} or {@code postgresql-18}; none named means all. */
    String[] only() default {};

    /** What a database must be able to do. */
    Ability[] needs() default {};

    /** What a database must be unable to do. */
    Ability[] lacks() default {};
}
