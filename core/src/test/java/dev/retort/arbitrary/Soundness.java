// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a schema holds together: what its parts refer to is there and fits. */
final class Soundness {

    private static final List<String> WORDS = List.of("lower", "current_timestamp");

    private Soundness() {}

    static boolean isSound(Schema schema) {
        return schema.tables().values().stream().allMatch(table -> isSound(schema, table));
    }

    private static boolean isSound(Schema schema, Table table) {
        return table.foreignKeys().stream().allMatch(key -> fits(schema, table, key))
                && table.columns().keySet().containsAll(named(table).toList())
                && expressions(table).allMatch(sql -> mentionsColumnsOf(table, sql))
                && table.columns().values().stream().allMatch(column -> hasType(schema, column));
    }

    /** Whether the key refers to a primary key of the same types. */
    static boolean fits(Schema schema, Table table, ForeignKey key) {
        return schema.table(key.references())
                .filter(target -> target.primaryKey() != null
                        && target.primaryKey().columns().equals(key.referencedColumns()))
                .filter(target -> types(target, key.referencedColumns()).equals(types(table, key.columns())))
                .isPresent();
    }

    private static Stream<String> named(Table table) {
        Stream<String> keys = Stream.concat(
                table.primaryKey() == null ? Stream.of() : table.primaryKey().columns().stream(),
                table.uniques().stream().flatMap(unique -> unique.columns().stream()));
        Stream<String> indexed = table.indexes().stream()
                .flatMap(index -> Stream.concat(
                        index.parts().stream()
                                .filter(part -> !part.expression())
                                .map(IndexPart::text),
                        index.include().stream()));
        return Stream.concat(keys, indexed);
    }

    private static Stream<String> expressions(Table table) {
        Stream<String> conditions = Stream.concat(
                table.checks().stream().map(check -> check.expression()),
                table.indexes().stream().flatMap(index -> Stream.ofNullable(index.where())));
        Stream<String> parts = table.indexes().stream()
                .flatMap(index ->
                        index.parts().stream().filter(IndexPart::expression).map(IndexPart::text));
        Stream<String> generated = table.columns().values().stream()
                .flatMap(column -> Stream.ofNullable(column.generated()).map(it -> it.expression()));
        return Stream.concat(Stream.concat(conditions, parts), generated);
    }

    private static boolean mentionsColumnsOf(Table table, String sql) {
        return SqlTokens.of(sql).stream()
                .filter(token -> token.kind() == Kind.WORD && !WORDS.contains(token.text()))
                .allMatch(token -> table.column(token.text()).isPresent());
    }

    private static boolean hasType(Schema schema, Column column) {
        return !(column.type() instanceof DataType.EnumReference reference)
                || schema.enumType(reference.name()).isPresent();
    }

    private static List<Optional<DataType>> types(Table table, List<String> columns) {
        return columns.stream()
                .map(name -> table.column(name).map(Column::type))
                .toList();
    }
}
