// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.dialect.BatchPolicy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether this {@link Migration} makes tables anew, whatever is configured. It concerns databases that cannot make every change
 * of a table by themselves.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Batch {

    /** The policy of this migration. */
    BatchPolicy value();
}
