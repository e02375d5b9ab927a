// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The edits of one column of a table; each gives the whole table's text. */
public final class ColumnEdit {

    private final TableEdit edit;
    private final ColumnDefinition column;

    ColumnEdit(TableEdit edit, ColumnDefinition column) {
        this.edit = edit;
        this.column = column;
    }

    /** How a generated column keeps its value. */
    public enum Storage {
        VIRTUAL,
        STORED
    }

    /**
     * Takes the column out, with its own constraints.
     *
     * @throws ColumnStillUsed where another part of the table names it
     */
    public TableEdit drop() {
        List<String> users = users();
        if (!users.isEmpty()) {
            throw new ColumnStillUsed(edit.table().name().value(), column.name().value(), users);
        }
        if (edit.table().columns().size() == 1) {
            throw new IllegalArgumentException("column " + column.name() + " is the only one of table "
                    + edit.table().name() + "; drop the table");
        }
        return edit.with(new Layout(edit.table()).remove(column.span()));
    }

    /** Gives the column another name, wherever the table's text means it. */
    public TableEdit rename(String to) {
        return TableEdit.of(IdentifierRewrite.of(edit.table())
                .renameColumn(edit.table().name().value(), column.name().value(), to)
                .sql());
    }

    /** Declares another type, or a first one. */
    public TableEdit setType(String type) {
        return column.type() == null
                ? insert(column.name().span().end(), type)
                : apply(List.of(new TextEdit(column.type().span(), type)));
    }

    /** Leaves the column without a type. */
    public TableEdit dropType() {
        return column.type() == null ? edit : delete(column.type().span());
    }

    public TableEdit setNotNull() {
        if (column.has(ColumnConstraint.NotNull.class)) {
            return edit;
        }
        Optional<ColumnConstraint.Null> explicit = column.last(ColumnConstraint.Null.class);
        return explicit.isPresent()
                ? apply(List.of(new TextEdit(explicit.get().span(), "NOT NULL")))
                : insert(endOfType(), "NOT NULL");
    }

    public TableEdit dropNotNull() {
        return without(ColumnConstraint.NotNull.class);
    }

    /** Sets the default to what would follow the word {@code DEFAULT}: a literal, or an expression in parentheses. */
    public TableEdit setDefault(String value) {
        int place = column.last(ColumnConstraint.NotNull.class)
                .map(constraint -> constraint.span().end())
                .orElse(endOfType());
        return replaceLast(
                ColumnConstraint.Default.class,
                constraint -> new TextEdit(constraint.value().span(), value),
                place,
                "DEFAULT " + value);
    }

    public TableEdit dropDefault() {
        return without(ColumnConstraint.Default.class);
    }

    public TableEdit setCollation(String collation) {
        String name = Identifiers.spelled(collation);
        return replaceLast(
                ColumnConstraint.Collate.class,
                constraint -> new TextEdit(constraint.collation().span(), name),
                endOfType(),
                "COLLATE " + name);
    }

    public TableEdit dropCollation() {
        return without(ColumnConstraint.Collate.class);
    }

    /** Computes the column from an expression, given without parentheses around it. */
    public TableEdit setGenerated(String expression, Storage storage) {
        String text = "GENERATED ALWAYS AS (" + expression + ") " + storage;
        return replaceLast(
                ColumnConstraint.Generated.class,
                constraint -> new TextEdit(unnamed(constraint), text),
                endOfConstraints(),
                text);
    }

    public TableEdit dropGenerated() {
        return without(ColumnConstraint.Generated.class);
    }

    /** Lets the primary key, which must be this column alone, never use a number twice. */
    public TableEdit setAutoincrement() {
        Optional<ColumnConstraint.PrimaryKey> own = column.last(ColumnConstraint.PrimaryKey.class);
        if (own.isPresent()) {
            return own.get().autoincrement() == null ? insert(own.get().span().end(), "AUTOINCREMENT") : edit;
        }
        TableConstraint.PrimaryKey key = tableKey();
        return key.autoincrement() == null ? insert(key.parts().get(0).span().end(), "AUTOINCREMENT") : edit;
    }

    public TableEdit dropAutoincrement() {
        Span word = column.last(ColumnConstraint.PrimaryKey.class)
                .map(ColumnConstraint.PrimaryKey::autoincrement)
                .orElseGet(() -> column.has(ColumnConstraint.PrimaryKey.class)
                        ? null
                        : tableKey().autoincrement());
        return word == null ? edit : delete(word);
    }

    /** Adds a constraint to the column, given its whole text. */
    public TableEdit addConstraint(String text) {
        return insert(endOfConstraints(), text);
    }

    TableEdit without(ColumnConstraint constraint) {
        List<TextEdit> edits = new ArrayList<>();
        edits.add(Splice.delete(edit.sql(), constraint.span()));
        if (constraint instanceof ColumnConstraint.ForeignKey) {
            deferralsOf(constraint).forEach(deferral -> edits.add(Splice.delete(edit.sql(), deferral.span())));
        }
        return apply(edits);
    }

    /** The deferrals between this foreign key and the next, which count for this one. */
    private Stream<ColumnConstraint> deferralsOf(ColumnConstraint key) {
        int next = column.constraints().indexOf(key) + 1;
        return column.constraints().stream()
                .skip(next)
                .takeWhile(constraint -> !(constraint instanceof ColumnConstraint.ForeignKey))
                .filter(ColumnConstraint.Deferred.class::isInstance);
    }

    private List<String> users() {
        CreateTable table = edit.table();
        List<Mention> mentions = IdentifierRewrite.of(table)
                .mentionsOfColumn(table.name().value(), column.name().value());
        Stream<Span> parts = Stream.concat(
                table.columns().stream().filter(other -> !other.equals(column)).map(ColumnDefinition::span),
                table.constraints().stream().map(TableConstraint::span));
        return parts.filter(part -> mentions.stream().anyMatch(mention -> part.contains(mention.span())))
                .map(part -> part.of(table.sql()))
                .toList();
    }

    private TableConstraint.PrimaryKey tableKey() {
        return edit.table()
                .all(TableConstraint.PrimaryKey.class)
                .filter(key -> key.parts().size() == 1
                        && key.parts().get(0).isColumn(column.name().value()))
                .findFirst()
                .orElseThrow(() -> edit.missing("primary key on column " + column.name()));
    }

    private TableEdit without(Class<? extends ColumnConstraint> kind) {
        return apply(column.all(kind)
                .map(constraint -> Splice.delete(edit.sql(), constraint.span()))
                .toList());
    }

    private <C extends ColumnConstraint> TableEdit replaceLast(
            Class<C> kind, Function<C, TextEdit> replacement, int place, String text) {
        Optional<C> last = column.last(kind);
        return last.isPresent() ? apply(List.of(replacement.apply(last.get()))) : insert(place, text);
    }

    private Span unnamed(ColumnConstraint constraint) {
        if (constraint.name() == null) {
            return constraint.span();
        }
        int end = constraint.name().span().end();
        int start = Tokenizer.tokens(edit.sql().substring(end)).get(0).start() + end;
        return new Span(start, constraint.span().end());
    }

    private int endOfType() {
        return column.type() == null
                ? column.name().span().end()
                : column.type().span().end();
    }

    private int endOfConstraints() {
        return column.constraints().stream()
                .filter(constraint -> !(constraint instanceof ColumnConstraint.NameOnly))
                .reduce((first, second) -> second)
                .map(constraint -> constraint.span().end())
                .orElse(endOfType());
    }

    private TableEdit insert(int offset, String text) {
        return apply(List.of(Splice.insert(edit.sql(), offset, text)));
    }

    private TableEdit delete(Span span) {
        return apply(List.of(Splice.delete(edit.sql(), span)));
    }

    /**
     * Makes the edits, and drops the words {@code GENERATED ALWAYS} where a comment has come to stand between the type
     * and them: SQLite would take it for a part of the type.
     */
    private TableEdit apply(List<TextEdit> edits) {
        TableEdit result = edit.with(edits);
        int index = edit.table().columns().indexOf(column);
        ColumnDefinition after = result.table().columns().get(index);
        return after.type() == null || after.constraints().isEmpty()
                ? result
                : result.with(idleWords(
                        result.sql(),
                        after.type().span().end(),
                        after.constraints().get(0)));
    }

    private static List<TextEdit> idleWords(String sql, int endOfType, ColumnConstraint first) {
        boolean isClose = sql.substring(endOfType, first.span().start()).isBlank();
        if (isClose || first.name() != null || !(first instanceof ColumnConstraint.Generated)) {
            return List.of();
        }
        String text = first.span().of(sql);
        Token as = Tokenizer.tokens(text).stream()
                .filter(token -> token.is("AS"))
                .findFirst()
                .orElseThrow();
        int start = first.span().start();
        return List.of(TextEdit.delete(start, start + as.start()));
    }
}
