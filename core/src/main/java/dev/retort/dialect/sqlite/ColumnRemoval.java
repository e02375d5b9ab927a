// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Fragment;
import dev.retort.dialect.sqlite.sql.IdentifierRewrite;
import dev.retort.dialect.sqlite.sql.IndexedPart;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import dev.retort.dialect.sqlite.sql.Mention;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.Reference;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.TableEdit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Takes a column out of a table's text, and the constraints that stand on it. */
final class ColumnRemoval {

    private final CreateTable table;
    private final String column;
    private final List<Mention> mentions;
    private TableEdit text;

    ColumnRemoval(TableEdit text, String column) {
        this.text = text;
        this.table = text.table();
        this.column = column;
        this.mentions = IdentifierRewrite.of(table.sql(), KnownColumns.none())
                .mentionsOfColumn(table.name().value(), column);
    }

    TableEdit apply() {
        if (table.all(TableConstraint.PrimaryKey.class).anyMatch(key -> stands(key.parts()))) {
            text = text.dropPrimaryKey();
        }
        table.all(TableConstraint.Unique.class)
                .filter(unique -> stands(unique.parts()))
                .map(unique -> columns(unique.parts()))
                .forEach(columns -> text = text.dropUnique(columns));
        table.all(TableConstraint.ForeignKey.class)
                .filter(key -> isNamed(key.columns()) || isTarget(key.reference()))
                .forEach(key -> drop(values(key.columns()), key.reference()));
        others().forEach(other -> other.all(ColumnConstraint.ForeignKey.class)
                .filter(key -> isTarget(key.reference()))
                .forEach(key -> drop(List.of(other.name().value()), key.reference())));
        checks().filter(this::mentionsColumn)
                .map(Fragment::text)
                .distinct()
                .forEach(check -> text = text.dropCheck(check));
        return text.column(column).drop();
    }

    private void drop(List<String> columns, Reference reference) {
        text = text.dropForeignKey(columns, reference.table().value(), values(reference.columns()));
    }

    private Stream<ColumnDefinition> others() {
        return table.columns().stream().filter(other -> !other.name().is(column));
    }

    private Stream<Fragment> checks() {
        return Stream.concat(
                table.all(TableConstraint.Check.class).map(TableConstraint.Check::expression),
                others().flatMap(other -> other.all(ColumnConstraint.Check.class))
                        .map(ColumnConstraint.Check::expression));
    }

    private boolean mentionsColumn(Fragment expression) {
        return mentions.stream()
                .map(Mention::span)
                .anyMatch(place -> expression.span().start() <= place.start()
                        && place.end() <= expression.span().end());
    }

    private boolean stands(List<IndexedPart> parts) {
        return parts.stream().anyMatch(part -> part.isColumn(column));
    }

    private boolean isNamed(List<Name> names) {
        return names.stream().anyMatch(name -> name.is(column));
    }

    /** Whether the reference is to this very column; one that names no columns means the primary key. */
    private boolean isTarget(Reference reference) {
        if (!table.name().is(reference.table().value())) {
            return false;
        }
        return reference.columns().isEmpty() ? isPrimaryKey() : isNamed(reference.columns());
    }

    private boolean isPrimaryKey() {
        return table.column(column)
                        .filter(it -> it.has(ColumnConstraint.PrimaryKey.class))
                        .isPresent()
                || table.all(TableConstraint.PrimaryKey.class).anyMatch(key -> stands(key.parts()));
    }

    private static List<String> columns(List<IndexedPart> parts) {
        return values(parts.stream()
                .map(IndexedPart::column)
                .map(Objects::requireNonNull)
                .toList());
    }

    private static List<String> values(List<Name> names) {
        return names.stream().map(Name::value).toList();
    }
}
