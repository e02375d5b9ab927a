// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import java.util.List;

/**
 * What stands behind {@code references}.
 *
 * @param columns empty where the clause leaves them to the primary key
 */
record ReferenceClause(
        ObjectName table,
        List<String> columns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferral deferral) {

    ReferenceClause {
        columns = List.copyOf(columns);
    }

    /** Reads the words behind {@code references}. */
    static ReferenceClause read(Words words) {
        String first = words.name();
        ObjectName table = words.take(".") ? new ObjectName(first, words.name()) : ObjectName.of(first);
        List<String> columns = words.isNext("(") ? words.names() : List.of();
        ReferentialAction onDelete = ReferentialAction.NO_ACTION;
        ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
        Deferral deferral = Deferral.NOT_DEFERRABLE;
        boolean more = true;
        while (more) {
            if (words.take("on", "delete")) {
                onDelete = action(words);
            } else if (words.take("on", "update")) {
                onUpdate = action(words);
            } else if (words.take("deferrable")) {
                deferral = words.take("initially", "deferred")
                        ? Deferral.INITIALLY_DEFERRED
                        : Deferral.INITIALLY_IMMEDIATE;
            } else {
                more = words.take("match", "simple")
                        || words.take("not", "deferrable")
                        || words.take("initially", "immediate");
            }
        }
        return new ReferenceClause(table, columns, onDelete, onUpdate, deferral);
    }

    /** The foreign key of these columns; where the clause names no columns, it refers to {@code otherwise}. */
    ForeignKey from(List<String> own, List<String> otherwise) {
        return ForeignKey.foreignKey(own.toArray(String[]::new))
                .references(table, columns.isEmpty() ? otherwise : columns)
                .onDelete(onDelete)
                .onUpdate(onUpdate)
                .deferral(deferral);
    }

    private static ReferentialAction action(Words words) {
        if (words.take("no", "action")) {
            return ReferentialAction.NO_ACTION;
        } else if (words.take("set", "null")) {
            return ReferentialAction.SET_NULL;
        } else if (words.take("set", "default")) {
            return ReferentialAction.SET_DEFAULT;
        } else if (words.take("cascade")) {
            return ReferentialAction.CASCADE;
        }
        words.expect("restrict");
        return ReferentialAction.RESTRICT;
    }
}
