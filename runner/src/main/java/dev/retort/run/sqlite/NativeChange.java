// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one table made by SQLite's own {@code ALTER TABLE}: decided by its version and the texts of the schema, never
 * by trying, for what it does to an empty table it may refuse to do to one with rows.
 *
 * @param steps the statements, where it can make all changes
 * @param obstacles why it cannot make some
 */
record NativeChange(List<Step> steps, List<Obstacle> obstacles) {

    NativeChange {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
    }

    /** An operation that SQLite cannot carry out, and the reason as the end of a sentence. */
    record Obstacle(Operation operation, String reason) {}

    /**
     * Decides for all changes, one after the other.
     *
     * @param keepsColumns why SQLite drops no column of this table, as the end of a sentence, null where it does
     */
    static NativeChange of(String sql, Step.Rebuild rebuild, SchemaEntries schema, @Nullable String keepsColumns) {
        ServerVersion version = rebuild.version();
        TableDraft draft = new TableDraft(sql);
        KnownSchema known = new KnownSchema(rebuild.before());
        SchemaTexts texts = new SchemaTexts(schema);
        List<Step> statements = new ArrayList<>();
        List<Obstacle> obstacles = new ArrayList<>();
        for (Operation operation : rebuild.operations()) {
            draft.know(known.schema().table(rebuild.table()).orElse(null));
            NativeWay way = way(draft, operation, version, texts, keepsColumns);
            if (way.obstacle() != null) {
                obstacles.add(new Obstacle(operation, way.obstacle()));
            }
            way.statements().forEach(it -> statements.add(new Step.Statement(operation, it)));
            TableChange.take(draft, operation, new ArrayList<>());
            known.note(operation);
        }
        List<Step> steps = new ArrayList<>(draft.guards());
        steps.addAll(statements);
        return new NativeChange(steps, obstacles);
    }

    private static NativeWay way(
            TableDraft draft,
            Operation operation,
            ServerVersion version,
            SchemaTexts texts,
            @Nullable String keepsColumns) {
        NativeColumns columns = new NativeColumns(version, texts);
        if (operation instanceof Operation.AddColumn it) {
            return columns.add(draft, it);
        } else if (operation instanceof Operation.DropColumn it) {
            ColumnDefinition column = draft.column(it.column());
            return keepsColumns == null ? columns.drop(draft, column) : NativeWay.not(keepsColumns);
        } else if (operation instanceof Operation.AlterColumn it) {
            return columns.alter(draft, it);
        }
        return new NativeConstraints(version, texts).of(draft, operation);
    }
}
