// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Recognises one constraint in both places where it may be written: behind its column, and behind all columns. */
final class ConstraintMatch {

    private final Predicate<TableConstraint> ofTable;
    private final BiPredicate<ColumnDefinition, ColumnConstraint> ofColumn;

    private ConstraintMatch(
            Predicate<TableConstraint> ofTable, BiPredicate<ColumnDefinition, ColumnConstraint> ofColumn) {
        this.ofTable = ofTable;
        this.ofColumn = ofColumn;
    }

    boolean matches(TableConstraint constraint) {
        return ofTable.test(constraint);
    }

    boolean matches(ColumnDefinition column, ColumnConstraint constraint) {
        return ofColumn.test(column, constraint);
    }

    static ConstraintMatch named(String name) {
        return new ConstraintMatch(
                constraint -> constraint.name() != null && constraint.name().is(name),
                (column, constraint) ->
                        constraint.name() != null && constraint.name().is(name));
    }

    static ConstraintMatch primaryKey() {
        return new ConstraintMatch(
                TableConstraint.PrimaryKey.class::isInstance,
                (column, constraint) -> constraint instanceof ColumnConstraint.PrimaryKey);
    }

    static ConstraintMatch unique(List<String> columns) {
        return new ConstraintMatch(
                constraint -> constraint instanceof TableConstraint.Unique unique && areParts(unique.parts(), columns),
                (column, constraint) -> constraint instanceof ColumnConstraint.Unique && isOnly(column, columns));
    }

    static ConstraintMatch foreignKey(List<String> columns, String target, List<String> targetColumns) {
        return new ConstraintMatch(
                constraint -> constraint instanceof TableConstraint.ForeignKey key
                        && areNames(key.columns(), columns)
                        && refersTo(key.reference(), target, targetColumns),
                (column, constraint) -> constraint instanceof ColumnConstraint.ForeignKey key
                        && isOnly(column, columns)
                        && refersTo(key.reference(), target, targetColumns));
    }

    static ConstraintMatch check(String expression, CreateTable table) {
        Predicate<String> isColumn = name -> table.column(name).isPresent();
        String wanted = NormalForm.of(expression, isColumn);
        Predicate<Fragment> same =
                fragment -> NormalForm.of(fragment.text(), isColumn).equals(wanted);
        return new ConstraintMatch(
                constraint -> constraint instanceof TableConstraint.Check check && same.test(check.expression()),
                (column, constraint) ->
                        constraint instanceof ColumnConstraint.Check check && same.test(check.expression()));
    }

    private static boolean refersTo(Reference reference, String target, List<String> columns) {
        return reference.table().is(target)
                && (reference.columns().isEmpty() || areNames(reference.columns(), columns));
    }

    private static boolean isOnly(ColumnDefinition column, List<String> columns) {
        return columns.size() == 1 && column.name().is(columns.get(0));
    }

    private static boolean areNames(List<Name> names, List<String> wanted) {
        return names.size() == wanted.size()
                && Stream.iterate(0, i -> i + 1).limit(names.size()).allMatch(i -> names.get(i)
                        .is(wanted.get(i)));
    }

    private static boolean areParts(List<IndexedPart> parts, List<String> wanted) {
        return parts.size() == wanted.size()
                && Stream.iterate(0, i -> i + 1).limit(parts.size()).allMatch(i -> parts.get(i)
                        .isColumn(wanted.get(i)));
    }
}
