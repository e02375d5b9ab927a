// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Fragment;
import dev.retort.dialect.sqlite.sql.IdentifierRewrite;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.IndexedPart;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.NormalForm;
import dev.retort.dialect.sqlite.sql.Span;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.schema.Names;
import dev.retort.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that stand on a column which goes.
 *
 * <p>They go with it where they are about that column alone, or where the migrations know of them. Others stay, and so keep the
 * column from going.
 */
final class StandingConstraints {

    private final String column;
    private final @Nullable Table known;
    private TableEdit edit;

    StandingConstraints(TableEdit edit, String column, @Nullable Table known) {
        this.edit = edit;
        this.column = column;
        this.known = known;
    }

    /** The table without those that go along. */
    TableEdit drop() {
        dropPrimaryKey();
        dropUniques();
        dropForeignKeys();
        dropChecks();
        return edit;
    }

    private void dropPrimaryKey() {
        boolean goes = table().all(TableConstraint.PrimaryKey.class)
                .map(key -> columns(key.parts()))
                .anyMatch(columns -> contains(columns)
                        && (columns.size() == 1
                                || isKnown(
                                        known == null || known.primaryKey() == null
                                                ? Stream.of()
                                                : Stream.of(known.primaryKey().columns()),
                                        columns)));
        if (goes) {
            edit = edit.dropPrimaryKey();
        }
    }

    private void dropUniques() {
        Stream<List<String>> known =
                knownTable().flatMap(it -> it.uniques().stream()).map(it -> it.columns());
        List<List<String>> knownColumns = known.toList();
        List<List<String>> going = table().all(TableConstraint.Unique.class)
                .map(unique -> columns(unique.parts()))
                .filter(columns ->
                        contains(columns) && (columns.size() == 1 || isKnown(knownColumns.stream(), columns)))
                .toList();
        going.forEach(columns -> edit = edit.dropUnique(columns));
    }

    private void dropForeignKeys() {
        List<List<String>> knownColumns = knownTable()
                .flatMap(it -> it.foreignKeys().stream())
                .map(it -> it.columns())
                .toList();
        List<TableReference> going = TableReference.of(table()).stream()
                .filter(key -> contains(key.columns()) || isTarget(key))
                .filter(key -> key.columns().size() == 1 || isKnown(knownColumns.stream(), key.columns()))
                .toList();
        going.forEach(key -> edit = key.dropFrom(edit));
    }

    private boolean isTarget(TableReference key) {
        return key.reference().table().is(table().name().value())
                && contains(key.reference().columns().stream().map(Name::value).toList());
    }

    private void dropChecks() {
        List<String> going = checks().filter(check -> mentions(check, column))
                .filter(check -> isAlone(check) || isKnown(check))
                .map(Fragment::text)
                .distinct()
                .toList();
        going.forEach(check -> edit = edit.dropCheck(check));
    }

    /** The checks but for the column's own, which go with its definition. */
    private Stream<Fragment> checks() {
        Stream<Fragment> ofColumns = table().columns().stream()
                .filter(other -> !other.name().is(column))
                .flatMap(other -> other.all(ColumnConstraint.Check.class))
                .map(ColumnConstraint.Check::expression);
        return Stream.concat(
                ofColumns, table().all(TableConstraint.Check.class).map(TableConstraint.Check::expression));
    }

    private boolean isAlone(Fragment check) {
        return table().columns().stream()
                .map(ColumnDefinition::name)
                .filter(name -> !name.is(column))
                .noneMatch(name -> mentions(check, name.value()));
    }

    private boolean isKnown(Fragment check) {
        return knownTable().flatMap(it -> it.checks().stream()).anyMatch(it -> normal(it.expression())
                .equals(normal(check.text())));
    }

    private String normal(String expression) {
        return NormalForm.of(expression, name -> table().column(name).isPresent());
    }

    private boolean mentions(Fragment check, String name) {
        return IdentifierRewrite.of(edit.sql(), KnownColumns.none())
                .mentionsOfColumn(table().name().value(), name)
                .stream()
                .anyMatch(mention -> isInside(mention.span(), check.span()));
    }

    private static boolean isInside(Span inner, Span outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private boolean isKnown(Stream<List<String>> knownColumns, List<String> columns) {
        List<String> folded = columns.stream().map(Identifiers::folded).toList();
        return knownColumns.anyMatch(names -> names.stream()
                .map(Names::text)
                .map(Identifiers::folded)
                .toList()
                .equals(folded));
    }

    private boolean contains(Collection<String> columns) {
        return columns.stream().anyMatch(name -> Identifiers.same(name, column));
    }

    private static List<String> columns(List<IndexedPart> parts) {
        return parts.stream()
                .map(IndexedPart::column)
                .filter(Objects::nonNull)
                .map(Name::value)
                .toList();
    }

    private Stream<Table> knownTable() {
        return Stream.ofNullable(known);
    }

    private CreateTable table() {
        return edit.table();
    }
}
