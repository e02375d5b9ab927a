// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.CannotApply;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The schema as far as the recorded operations tell. An author's own SQL may have made tables that no operation tells of, so an
 * operation that does not fit leaves it as it is: whether it really fits the database says.
 */
public final class KnownSchema {

    private final @Nullable Naming naming;
    private Schema schema;

    /** Begins with this knowledge of a database that takes names in this way. */
    public KnownSchema(Naming naming, Schema schema) {
        this.naming = naming;
        this.schema = schema;
    }

    public Schema schema() {
        return schema;
    }

    /** Begins with this knowledge of no database in particular: names are as written. */
    public KnownSchema(Schema schema) {
        this.naming = null;
        this.schema = schema;
    }

    /** The operation with the names of what is known spelled as it is known. */
    public Operation respelled(Operation operation) {
        return naming == null ? operation : new Respelling(naming, schema).of(operation);
    }

    /** Takes note of an operation, however it spells names. */
    public void note(Operation operation) {
        noteRespelled(respelled(operation));
    }

    /** Takes note of an operation that spells names as they are known. */
    public void noteRespelled(Operation operation) {
        try {
            Schema after = operation.applyTo(schema);
            schema = naming == null ? after : QuotedNames.after(operation, after, naming);
        } catch (CannotApply unknownHere) {
            if (operation instanceof Operation.AlterSequence alteration) {
                // it says all of the sequence, which was there unseen, behind a column
                schema = schema.with(alteration.sequence());
            }
        }
    }
}
