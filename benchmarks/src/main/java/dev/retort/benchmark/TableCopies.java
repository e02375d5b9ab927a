// SPDX-License-Identifier: Apache-2.0
package dev.retort.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/** A SQLite file with one large table of ten columns and two indexes, and copies of it to change. */
final class TableCopies {

    static final String COLUMNS = "id integer primary key, name text not null, email varchar(120), age int, score real,"
            + " created bigint, note text, flag boolean, amount numeric(10,2), parent int";

    static final String NAMES = "id, name, email, age, score, created, note, flag, amount, parent";

    static final List<String> INDEXES =
            List.of("create index ix_email on t(email)", "create index ix_age_parent on t(age, parent)");

    private static final int BATCH = 10_000;

    private final Path original;
    private final Path copy;

    private TableCopies(Path folder) {
        original = folder.resolve("original.db");
        copy = folder.resolve("copy.db");
    }

    /** Makes the table once. */
    static TableCopies make(Path folder, int rows) throws IOException, SQLException {
        TableCopies copies = new TableCopies(folder);
        Files.deleteIfExists(copies.original);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copies.original)) {
            execute(connection, List.of("pragma synchronous = off", "create table t(" + COLUMNS + ")", "begin"));
            fill(connection, rows);
            execute(connection, INDEXES);
            execute(connection, List.of("commit"));
        }
        return copies;
    }

    private static void fill(Connection connection, int rows) throws SQLException {
        Random random = new Random(1);
        try (PreparedStatement insert = connection.prepareStatement("insert into t values (?,?,?,?,?,?,?,?,?,?)")) {
            for (int i = 1; i <= rows; i++) {
                insert.setInt(1, i);
                insert.setString(2, "person number " + i);
                insert.setString(3, Long.toHexString(random.nextLong()) + "@example.com");
                insert.setInt(4, random.nextInt(100));
                insert.setDouble(5, random.nextDouble());
                insert.setLong(6, 1_700_000_000_000L + i);
                insert.setString(7, "some words that take " + "room ".repeat(6));
                insert.setBoolean(8, random.nextBoolean());
                insert.setDouble(9, random.nextInt(1_000_000) / 100.0);
                insert.setInt(10, random.nextInt(rows));
                insert.addBatch();
                if (i % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** A fresh copy, as a JDBC URL. */
    String fresh() throws IOException {
        Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
        return "jdbc:sqlite:" + copy;
    }

    long megabytes() throws IOException {
        return Files.size(original) >> 20;
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
