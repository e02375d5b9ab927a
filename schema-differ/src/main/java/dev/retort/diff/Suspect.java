// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import java.util.List;

/** A part of a wanted table of which no rule can say whether the database has it already, in words of its own. */
public sealed interface Suspect {

    /** The wanted table. */
    ObjectName table();

    /** What a person calls it. */
    String words();

    /** A condition. */
    record Condition(ObjectName table, String expression) implements Suspect {
        @Override
        public String words() {
            return "check (" + expression + ") of " + table;
        }
    }

    /** A column for its type, its default, and how it is computed. */
    record Field(ObjectName table, Column column) implements Suspect {
        @Override
        public String words() {
            return "column " + table + "." + column.name();
        }
    }

    /** An index for its expressions and its predicate; it has no name. */
    record Lookup(ObjectName table, Index index) implements Suspect {
        @Override
        public String words() {
            List<String> parts = index.parts().stream().map(part -> part.text()).toList();
            return "index on " + table + " " + parts + (index.where() == null ? "" : " where " + index.where());
        }
    }

    /** The condition without its name. */
    static Suspect of(ObjectName table, Check check) {
        return new Condition(table, check.expression());
    }

    /** What is in doubt of the column, and no more. */
    static Suspect of(ObjectName table, Column column) {
        return new Field(
                table,
                Column.column(column.name(), column.type())
                        .withDefault(column.defaultValue())
                        .withGenerated(column.generated()));
    }

    /** The index without its name. */
    static Suspect of(ObjectName table, Index index) {
        return new Lookup(table, index.named(null));
    }
}
