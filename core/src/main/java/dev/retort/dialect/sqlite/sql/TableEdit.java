// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The text of a table under change: every edit gives the text with that one thing changed and all the rest as it was,
 * to the letter.
 */
public final class TableEdit {

    private final CreateTable table;

    private TableEdit(CreateTable table) {
        this.table = table;
    }

    /** What becomes of the table's references to itself when the table gets another name. */
    public enum SelfReferences {
        FOLLOW,
        KEEP
    }

    /**
     * Starts from a text of SQLite's schema table.
     *
     * @throws SqlSyntaxException where it is no ordinary table's
     */
    public static TableEdit of(String sql) {
        return new TableEdit(CreateTable.parse(sql));
    }

    /** The text as it is now. */
    public String sql() {
        return table.sql();
    }

    /** The table as it is now. */
    public CreateTable table() {
        return table;
    }

    /** Gives the table another name, also where its own expressions are qualified with the old one. */
    public TableEdit rename(String newName, SelfReferences selfReferences) {
        String oldName = table.name().value();
        IdentifierRewrite rewrite = IdentifierRewrite.of(table);
        if (selfReferences == SelfReferences.FOLLOW) {
            return TableEdit.of(rewrite.renameTable(oldName, newName));
        }
        List<TextEdit> edits = new ArrayList<>(rewrite.qualifierEdits(oldName, newName));
        Span name = table.name().span();
        edits.add(new TextEdit(name, Identifiers.spelledLike(name.of(sql()), newName)));
        return with(edits);
    }

    /** Adds a column behind the others, given its whole definition. */
    public TableEdit addColumn(String definition) {
        List<ColumnDefinition> columns = table.columns();
        return with(
                new Layout(table).insertAfter(columns.get(columns.size() - 1).span(), definition));
    }

    /** Adds a table constraint behind all others, given its whole text. */
    public TableEdit addConstraint(String text) {
        List<TableConstraint> constraints = table.constraints();
        Span last = constraints.isEmpty()
                ? table.columns().get(table.columns().size() - 1).span()
                : constraints.get(constraints.size() - 1).span();
        return with(new Layout(table).insertAfter(last, text));
    }

    /** Edits of one column. */
    public ColumnEdit column(String name) {
        return table.column(name)
                .map(column -> new ColumnEdit(this, column))
                .orElseThrow(() -> missing("column " + name));
    }

    /** Takes out every constraint of that name, of a column or of the table. */
    public TableEdit dropConstraint(String name) {
        return drop(ConstraintMatch.named(name), "constraint " + name);
    }

    /** Takes out the primary key, of a column or of the table. */
    public TableEdit dropPrimaryKey() {
        return drop(ConstraintMatch.primaryKey(), "primary key");
    }

    /** Takes out the unique constraint over these columns, of a column or of the table. */
    public TableEdit dropUnique(List<String> columns) {
        return drop(ConstraintMatch.unique(columns), "unique constraint on (" + String.join(", ", columns) + ")");
    }

    /** Takes out the foreign key from these columns to those; a key that leaves its target to the primary key fits. */
    public TableEdit dropForeignKey(List<String> columns, String target, List<String> targetColumns) {
        return drop(
                ConstraintMatch.foreignKey(columns, target, targetColumns),
                "foreign key from (" + String.join(", ", columns) + ") to " + target);
    }

    /** Takes out the check whose expression has the same {@linkplain NormalForm normal form}. */
    public TableEdit dropCheck(String expression) {
        return drop(ConstraintMatch.check(expression, table), "check (" + expression + ")");
    }

    /** Gives a constraint of a column or of the table another name. */
    public TableEdit renameConstraint(String from, String to) {
        List<TextEdit> edits = table.constraintNames()
                .filter(name -> name.is(from))
                .map(Name::span)
                .map(span -> new TextEdit(span, Identifiers.spelledLike(span.of(sql()), to)))
                .toList();
        if (edits.isEmpty()) {
            throw missing("constraint " + from);
        }
        return with(edits);
    }

    TableEdit with(Collection<TextEdit> edits) {
        return of(TextEdit.apply(sql(), edits));
    }

    NoSuchElement missing(String element) {
        return new NoSuchElement(table.name().value(), element);
    }

    private TableEdit drop(ConstraintMatch match, String description) {
        Optional<TableEdit> dropped = dropNext(match);
        TableEdit result = dropped.orElseThrow(() -> missing(description));
        while (dropped.isPresent()) {
            result = dropped.get();
            dropped = result.dropNext(match);
        }
        return result;
    }

    private Optional<TableEdit> dropNext(ConstraintMatch match) {
        Optional<TableEdit> ofTable = table.constraints().stream()
                .filter(match::matches)
                .findFirst()
                .map(constraint -> with(new Layout(table).remove(constraint.span())));
        return ofTable.or(() -> table.columns().stream()
                .flatMap(column -> column.constraints().stream()
                        .filter(constraint -> match.matches(column, constraint))
                        .map(constraint -> new ColumnEdit(this, column).without(constraint)))
                .findFirst());
    }
}
