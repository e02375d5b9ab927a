// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.CannotApply;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;

/**
 * The schema as far as the recorded operations tell. An author's own SQL may have made tables that no operation tells of, so an
 * operation that does not fit leaves it as it is: whether it really fits the database says.
 */
public final class KnownSchema {

    private Schema schema;

    /** Begins with this knowledge. */
    public KnownSchema(Schema schema) {
        this.schema = schema;
    }

    public Schema schema() {
        return schema;
    }

    /** Takes note of an operation. */
    public void note(Operation operation) {
        try {
            schema = operation.applyTo(schema);
        } catch (CannotApply unknownHere) {
            return;
        }
    }
}
