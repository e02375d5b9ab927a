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
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Names;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
        dropEach(this::primaryKeys, key -> edit.dropPrimaryKey());
        dropEach(this::uniques, columns -> edit.dropUnique(columns));
        dropEach(this::foreignKeys, key -> key.dropFrom(edit));
        dropEach(this::checks, check -> edit.dropCheck(check.text()));
        return edit;
    }

    /** One drop may take several that are alike, so the table is asked again after each. */
    private <C> void dropEach(Supplier<Stream<C>> going, Function<C, TableEdit> drop) {
        Optional<C> next = going.get().findFirst();
        while (next.isPresent()) {
            edit = drop.apply(next.get());
            next = going.get().findFirst();
        }
    }

    private Stream<List<String>> primaryKeys() {
        return table().all(TableConstraint.PrimaryKey.class)
                .map(key -> columns(key.parts()))
                .filter(this::contains)
                .filter(columns -> columns.size() == 1
                        || isAmong(
                                knownTable()
                                        .flatMap(it -> Stream.ofNullable(it.primaryKey()))
                                        .map(PrimaryKey::columns),
                                columns));
    }

    private Stream<List<String>> uniques() {
        return table().all(TableConstraint.Unique.class)
                .map(unique -> columns(unique.parts()))
                .filter(this::contains)
                .filter(columns -> columns.size() == 1
                        || isAmong(
                                knownTable()
                                        .flatMap(it -> it.uniques().stream())
                                        .map(Unique::columns),
                                columns));
    }

    private Stream<TableReference> foreignKeys() {
        return TableReference.of(table()).stream()
                .filter(key -> contains(key.columns()) || isTarget(key))
                .filter(key -> (key.columns().size() == 1 && contains(key.columns()))
                        || isAmong(
                                knownTable()
                                        .flatMap(it -> it.foreignKeys().stream())
                                        .map(ForeignKey::columns),
                                key.columns()));
    }

    /** The checks but for the column's own, which go with its definition. */
    private Stream<Fragment> checks() {
        Stream<Fragment> ofColumns = table().columns().stream()
                .filter(other -> !other.name().is(column))
                .flatMap(other -> other.all(ColumnConstraint.Check.class))
                .map(ColumnConstraint.Check::expression);
        Stream<Fragment> ofTable = table().all(TableConstraint.Check.class).map(TableConstraint.Check::expression);
        return Stream.concat(ofColumns, ofTable)
                .filter(check -> mentions(check, column))
                .filter(check -> isAlone(check) || isKnown(check));
    }

    private boolean isTarget(TableReference key) {
        return key.reference().table().is(table().name().value())
                && contains(key.reference().columns().stream().map(Name::value).toList());
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

    private static boolean isAmong(Stream<List<String>> knownColumns, List<String> columns) {
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
