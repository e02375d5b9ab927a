// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.schema.Schema;
import java.util.List;

/** What a run would do, statement by statement; nothing is run. */
public record RunPlan(Direction direction, List<Migration> migrations) {

    /** Copies the list. */
    public RunPlan {
        migrations = List.copyOf(migrations);
    }

    /**
     * One migration.
     *
     * @param changes its operations for this database
     * @param before the schema before it, as far as the history tells
     * @param parts what is done or not done, never half; the last one records the migration
     * @param dangers what may lose data
     */
    public record Migration(
            RevisionNode revision, ChangeSet changes, Schema before, List<Part> parts, List<Danger> dangers) {
        /** Copies the lists. */
        public Migration {
            parts = List.copyOf(parts);
            dangers = List.copyOf(dangers);
        }

        /** Whether it is one transaction, so that a failure leaves nothing; else the journal remembers its parts. */
        public boolean isAtomic() {
            return parts.size() == 1;
        }
    }

    /** How a part is kept from being done by half. */
    public enum Kind {
        /** It is one transaction. */
        TRANSACTION,
        /** It is one statement outside of any transaction; where it was cut off, the catalogue is asked. */
        STATEMENT,
        /** It is a transaction for each batch of rows, with how far it has come. */
        BATCHES
    }

    /**
     * A part of a migration.
     *
     * @param number from 1
     * @param done whether an earlier run, which was cut off, has done it
     * @param statements SQL as it is run; a comment where it is none; none where the part only records the migration
     */
    public record Part(int number, Kind kind, boolean done, List<String> statements) {
        /** Copies the list. */
        public Part {
            statements = List.copyOf(statements);
        }
    }
}
