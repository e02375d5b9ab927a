// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a database, table by table, in a form that can be kept and compared: equal checksums mean equal rows, in
 * whatever order rows and columns come. Values count as text, so that a change of type need not change them.
 *
 * @param tables by the table's name as SQL takes it, quoted and qualified where need be
 */
public record RowChecksums(SortedMap<String, TableRows> tables) {

    /** Takes a copy. */
    public RowChecksums {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /** The rows of all tables with all their columns. */
    public static RowChecksums of(Connection connection) throws SQLException {
        return of(connection, columns(connection));
    }

    /** The rows of these tables with these columns only, to compare what there is before and after. */
    public static RowChecksums of(Connection connection, SortedMap<String, SortedSet<String>> columns)
            throws SQLException {
        SortedMap<String, TableRows> tables = new TreeMap<>();
        for (var table : columns.entrySet()) {
            tables.put(table.getKey(), TableRows.of(connection, table.getKey(), table.getValue()));
        }
        return new RowChecksums(tables);
    }

    /** The columns of all tables, which a test may narrow before it takes checksums. */
    public static SortedMap<String, SortedSet<String>> columns(Connection connection) throws SQLException {
        return Engines.of(connection).columns(connection);
    }

    /** The columns whose values went into these checksums. */
    public SortedMap<String, SortedSet<String>> columns() {
        SortedMap<String, SortedSet<String>> columns = new TreeMap<>();
        tables.forEach((table, rows) -> columns.put(table, rows.columns()));
        return columns;
    }

    /**
     * The rows of one table.
     *
     * @param columns the columns that were read
     * @param count how many rows there are
     * @param hash a hash of all the values, the same for every order of rows
     */
    public record TableRows(SortedSet<String> columns, long count, String hash) {

        private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

        /** Takes a copy. */
        public TableRows {
            columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
        }

        private static TableRows of(Connection connection, String table, SortedSet<String> columns)
                throws SQLException {
            Engine engine = Engines.of(connection);
            String values = columns.stream().map(engine::asText).collect(joining(", "));
            BigInteger sum = BigInteger.ZERO;
            long count = 0;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select " + values + " from " + table)) {
                while (rows.next()) {
                    sum = sum.add(hash(rows, columns.size())).mod(MODULUS);
                    count++;
                }
            }
            return new TableRows(columns, count, sum.toString(16));
        }

        private static BigInteger hash(ResultSet row, int columns) throws SQLException {
            MessageDigest digest = sha256();
            for (int column = 1; column <= columns; column++) {
                @Nullable String value = row.getString(column);
                digest.update((value == null ? "null," : value.length() + "," + value).getBytes(UTF_8));
            }
            return new BigInteger(1, digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
