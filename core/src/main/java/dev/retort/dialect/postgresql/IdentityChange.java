// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.SqlLiterals;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL is told where a column begins or ceases to count, or counts otherwise.
 *
 * <p>The sequence behind a serial column has a name that no schema tells: the database itself says which it is.
 */
final class IdentityChange {

    private final DatabaseNaming naming;
    private final Definitions definitions;
    private final ObjectName table;
    private final String column;
    private final @Nullable Identity old;

    IdentityChange(
            DatabaseNaming naming, Definitions definitions, ObjectName table, String column, @Nullable Column old) {
        this.naming = naming;
        this.definitions = definitions;
        this.table = table;
        this.column = column;
        this.old = old == null ? null : old.identity();
    }

    List<String> drop() {
        return isSerial(old)
                ? List.of(alter() + "drop default", onSequence("'drop sequence '", ""))
                : List.of(alter() + "drop identity");
    }

    /** The column counts by this identity from now on, of whatever it counted by before. */
    List<String> set(Identity identity, DataType type) {
        List<String> sql = new ArrayList<>();
        if (old == null || isSerial(old) != isSerial(identity)) {
            if (old != null) {
                sql.addAll(drop());
            }
            sql.addAll(
                    isSerial(identity)
                            ? addSerial(identity, type)
                            : List.of(alter() + "add" + definitions.identity(identity)));
            sql.addAll(goOnAfterRows(identity));
        } else if (isSerial(identity)) {
            sql.add(onSequence("'alter sequence '", numbers(identity, "")));
        } else {
            String kind = identity.kind() == Identity.Kind.ALWAYS ? "always" : "by default";
            sql.add(alter() + "set generated " + kind + numbers(identity, "set "));
        }
        return sql;
    }

    /** The sequence behind a serial column does not follow the column's type by itself, and would stop at the old one's end. */
    List<String> follow(DataType type) {
        return isSerial(old) && type instanceof DataType.Int
                ? List.of(onSequence("'alter sequence '", " as " + sequenceType(type)))
                : List.of();
    }

    private List<String> addSerial(Identity identity, DataType type) {
        String name = naming.quote(table.withName(UsualNames.sequence(table, column)));
        return List.of(
                "create sequence " + name + " as " + sequenceType(type) + numbers(identity, "") + " owned by "
                        + naming.quote(table) + "." + naming.quote(column),
                alter() + "set default nextval(" + SqlLiterals.quote(name) + ")");
    }

    /** Rows that are there have numbers already: counting goes on behind the greatest of them. */
    private List<String> goOnAfterRows(Identity identity) {
        long increment = identity.increment() == null ? 1 : identity.increment();
        if (increment < 0) {
            return List.of();
        }
        long start = identity.start() == null ? 1 : identity.start();
        return List.of("select setval(" + sequence() + ", greatest(max(" + naming.quote(column) + ") + 1, " + start
                + "), false) from " + naming.quote(table));
    }

    private static String numbers(Identity identity, String word) {
        return " " + word + "start with " + (identity.start() == null ? 1 : identity.start())
                + " " + word + "increment by " + (identity.increment() == null ? 1 : identity.increment())
                + " " + word + (identity.minimum() == null ? "no minvalue" : "minvalue " + identity.minimum())
                + " " + word + (identity.maximum() == null ? "no maxvalue" : "maxvalue " + identity.maximum())
                + " " + word + "cache " + (identity.cache() == null ? 1 : identity.cache())
                + " " + word + (identity.cycle() ? "cycle" : "no cycle");
    }

    private static String sequenceType(DataType type) {
        int bits = type instanceof DataType.Int integer ? integer.bits() : Long.SIZE;
        return bits == Long.SIZE ? "bigint" : bits == Integer.SIZE ? "integer" : "smallint";
    }

    private static boolean isSerial(@Nullable Identity identity) {
        return identity != null && identity.kind() == Identity.Kind.SERIAL;
    }

    private String onSequence(String before, String after) {
        return "do $$ begin execute " + before + " || " + sequence()
                + (after.isEmpty() ? "" : " || " + SqlLiterals.quote(after)) + "; end $$";
    }

    /** The name of the sequence behind the column, as the database says it. */
    private String sequence() {
        return "pg_get_serial_sequence(" + SqlLiterals.quote(naming.quote(table)) + ", "
                + SqlLiterals.quote(naming.physical(column)) + ")";
    }

    private String alter() {
        return "alter table " + naming.quote(table) + " alter column " + naming.quote(column) + " ";
    }
}
