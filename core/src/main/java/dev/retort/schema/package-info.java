// SPDX-License-Identifier: Apache-2.0
/** What a schema is: records, names instead of pointers, value equality. Knows no SQL, no JDBC, no JPA. */
@NullMarked
package dev.retort.schema;

import org.jspecify.annotations.NullMarked;
