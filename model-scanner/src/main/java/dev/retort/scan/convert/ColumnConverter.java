// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.dialect.Naming;
import dev.retort.dialect.ReservedWords;
import dev.retort.dialect.SqlLiterals;
import dev.retort.scan.mapping.MappedCheck;
import dev.retort.scan.mapping.MappedColumn;
import dev.retort.scan.mapping.MappedConstants;
import dev.retort.scan.mapping.MappedGeneration;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.MappedType;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Names;
import dev.retort.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a column of what Hibernate maps, and of what an author wrote in a {@code columnDefinition}. */
final class ColumnConverter {

    private final Naming naming;
    private final ColumnTypes types;
    private final ProblemList problems;

    ColumnConverter(Naming naming, ColumnTypes types, ProblemList problems) {
        this.naming = naming;
        this.types = types;
        this.problems = problems;
    }

    /** The column, or nothing where it cannot be told; then that is a problem. */
    Optional<ConvertedColumn> convert(MappedTable table, MappedColumn column) {
        MappedType type = column.type();
        if (type.sql() == null) {
            return withoutText(table, column);
        }
        try {
            return Optional.of(convert(table, column, ColumnDefinition.of(type.sql())));
        } catch (NotUnderstood failure) {
            problems.unreadable(
                    column.origin(),
                    "the definition \"" + type.sql() + "\" of column " + table.name() + "." + column.name()
                            + " cannot be read: " + failure.getMessage());
            return Optional.empty();
        }
    }

    /** Hibernate's dialect has no such type; the constants of an enum tell what it has to hold all the same. */
    private Optional<ConvertedColumn> withoutText(MappedTable table, MappedColumn column) {
        MappedConstants constants = column.type().constants();
        if (constants == null || constants.ordinal()) {
            problems.unreadable(
                    column.origin(),
                    "the type of column " + table.name() + "." + column.name() + " cannot be told: "
                            + column.type().failure());
            return Optional.empty();
        }
        problems.warning(
                column.origin(),
                "column " + table.name() + "." + column.name() + " is taken as an enumeration, because Hibernate cannot"
                        + " say its type: " + column.type().failure());
        return Optional.of(convert(column, new DataType.Enumeration(constants.names()), ColumnDefinition.EMPTY));
    }

    private ConvertedColumn convert(MappedTable table, MappedColumn column, ColumnDefinition definition) {
        DataType serial = serial(definition.type());
        if (serial != null) {
            ConvertedColumn converted = convert(column, serial, definition);
            Column counted = converted.column().withIdentity(Identity.USUAL.serial());
            return new ConvertedColumn(
                    counted, converted.unique(), converted.primaryKey(), converted.checks(), converted.references());
        }
        return convert(column, types.of(table, column, definition.type()), definition);
    }

    private ConvertedColumn convert(MappedColumn column, DataType type, ColumnDefinition definition) {
        List<Check> checks = new ArrayList<>();
        column.checks().forEach(check -> checks.add(check(column, check)));
        checks.addAll(definition.checks());
        Column converted = new Column(
                column.name(),
                type,
                column.nullable() && !definition.notNull() && !definition.primaryKey(),
                defaultValue(first(column.defaultValue(), definition.defaultValue())),
                column.identity() ? Identity.USUAL : definition.identity(),
                generated(column.generation(), definition),
                first(column.comment(), definition.comment()),
                first(column.collation(), definition.collation()));
        return new ConvertedColumn(
                converted,
                column.unique() || definition.unique(),
                definition.primaryKey(),
                checks,
                definition.references());
    }

    /** Of an enum's column, Hibernate begins the condition with the column: in quotes only where it knows that they are needed. */
    private Check check(MappedColumn column, MappedCheck check) {
        String letters = Names.text(column.name());
        boolean begins = check.condition().startsWith(letters + " ");
        return begins && !ReservedWords.allow(letters)
                ? new Check(
                        check.name(),
                        naming.quote(column.name()) + check.condition().substring(letters.length()))
                : check(check);
    }

    static Check check(MappedCheck check) {
        return new Check(check.name(), check.condition());
    }

    private static @Nullable DefaultValue defaultValue(@Nullable String sql) {
        return sql == null ? null : SqlLiterals.read(sql).orElse(null);
    }

    private static @Nullable Generated generated(@Nullable MappedGeneration generation, ColumnDefinition definition) {
        return generation == null
                ? definition.generated()
                : new Generated(generation.expression(), generation.stored());
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable DataType serial(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "smallserial", "serial2" -> Types.smallint();
            case "serial", "serial4" -> Types.integer();
            case "bigserial", "serial8" -> Types.bigint();
            default -> null;
        };
    }
}
