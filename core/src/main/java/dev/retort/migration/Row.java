// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row to insert: strings, numbers, booleans, nulls and java.time values, one for each column. */
public record Row(List<@Nullable Object> values) {

    /** Copies the values. */
    public Row {
        values = Collections.unmodifiableList(Arrays.asList(values.toArray()));
    }

    /** A row of these values; meant for static import. */
    public static Row row(@Nullable Object... values) {
        return new Row(Arrays.asList(values));
    }
}
