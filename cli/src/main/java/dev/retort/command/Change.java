// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.KnownSchema;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.DataLoss;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation in a few words.
 *
 * @param op the name of the method that records it
 * @param table the table, with its schema where that is not the default one
 * @param name what in the table, or what besides tables, it is about
 * @param detail what it becomes
 * @param losesData whether values that rows hold may go
 */
public record Change(
        String op, @Nullable String table, @Nullable String name, @Nullable String detail, boolean losesData) {

    /** The operations in order; {@code before} is the schema before the first of them. */
    public static List<Change> of(ChangeSet changes, Schema before) {
        KnownSchema known = new KnownSchema(before);
        List<Change> described = new ArrayList<>();
        for (Operation operation : changes.operations()) {
            Change words = operation.accept(new ChangeWords(known.schema()));
            boolean losesData = DataLoss.of(operation, known.schema()).isPresent();
            described.add(new Change(words.op, words.table, words.name, words.detail, losesData));
            known.note(operation);
        }
        return List.copyOf(described);
    }

    /** All of it in a line: {@code addColumn notes.text: varchar(200)}. */
    public String words() {
        StringBuilder words = new StringBuilder(op);
        String object = object();
        if (!object.isEmpty()) {
            words.append(' ').append(object);
        }
        if (detail != null) {
            words.append(object.isEmpty() || detail.startsWith("(") ? " " : ": ")
                    .append(detail);
        }
        return words.toString();
    }

    private String object() {
        if (table == null || name == null) {
            return table == null ? String.valueOf(name == null ? "" : name) : table;
        }
        return table + "." + name;
    }
}
