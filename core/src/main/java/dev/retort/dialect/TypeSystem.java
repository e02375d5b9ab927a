// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.DataType;
import java.util.Optional;

/** How a database spells types. */
public interface TypeSystem {

    /** The type as it stands in a statement. */
    String render(DataType type);

    /** The type that these words mean; what is not understood is a {@link DataType.Native} type. */
    DataType parse(String sql);

    /** The one spelling of all types that this database does not tell apart. */
    default DataType canonical(DataType type) {
        return parse(render(type));
    }

    /** An SQL constant of this type that means nothing in particular (zero, the empty string), where there is one. */
    Optional<String> neutralValue(DataType type);
}
