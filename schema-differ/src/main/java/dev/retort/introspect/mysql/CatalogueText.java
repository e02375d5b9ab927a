// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import org.jspecify.annotations.Nullable;

/** How a server writes SQL into its catalogue. */
public interface CatalogueText {

    /** The expression as a statement would have it, in one line. */
    String expression(String kept);

    /**
     * The default that this text means, null for none.
     *
     * @param extra what else the catalogue says of the column
     */
    @Nullable
    DefaultValue defaultValue(String kept, String extra, DataType type);
}
