// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.Identifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the disk has room for a table that is made anew.
 *
 * <p>The file grows by the table, for the old one goes after the new one has come; its indexes then take the old one's room, which
 * the journal has to save. A write-ahead log takes the table once more. Free pages in the file are used first.
 */
final class DiskSpace {

    private static final long MEGABYTE = 1L << 20;

    private static final String KNOWS_SIZES = "select 1 from pragma_module_list where name = 'dbstat'";
    private static final String NAMES = "select name from main.sqlite_master where lower(tbl_name) = ?";
    private static final String SIZE = "select sum(pgsize) from dbstat('main') where aggregate = 1 and name = ?";

    private final Connection connection;
    private final Pragmas pragmas;
    private final Disk disk;

    /** Tells how many bytes can be written where a file is. */
    @FunctionalInterface
    interface Disk {
        long usableBytes(Path file) throws IOException;

        /** The disk itself. */
        Disk ACTUAL = file -> Files.getFileStore(file).getUsableSpace();
    }

    DiskSpace(Connection connection, Disk disk) {
        this.connection = connection;
        this.pragmas = new Pragmas(connection);
        this.disk = disk;
    }

    /** Throws {@link CannotChangeTable} where there is not enough; where that cannot be told, SQLite will see. */
    void require(String table) throws SQLException {
        Optional<Path> file = new DatabaseFile(connection).path();
        if (file.isEmpty()) {
            return;
        }
        long pageSize = pragmas.number("main.page_size");
        long pages = pragmas.number("main.page_count");
        long freePages = pragmas.number("main.freelist_count");
        long growth = (pragmas.number("main.max_page_count") - pages) * pageSize;
        long room = Math.min(usable(file.get()), growth);
        long free = freePages * pageSize;
        if (needed((pages - freePages) * pageSize, 0) <= room + free || !isThere(KNOWS_SIZES)) {
            return;
        }
        long tableBytes = bytes(table);
        long needed = needed(tableBytes, indexBytes(table));
        if (needed > room + free) {
            throw new CannotChangeTable(
                    table,
                    String.format(
                            Locale.ROOT,
                            "to make it anew takes about %,d MB, and %s has room for %,d MB; make room first",
                            megabytes(needed),
                            file.get(),
                            megabytes(room + free)));
        }
    }

    private long needed(long table, long indexes) throws SQLException {
        boolean log = pragmas.get(Pragmas.JOURNAL_MODE).equals("wal");
        return (log ? 2 : 1) * table + indexes;
    }

    private long usable(Path file) throws SQLException {
        try {
            return disk.usableBytes(file);
        } catch (IOException e) {
            throw new SQLException("cannot tell how much room there is for " + file, e);
        }
    }

    private long indexBytes(String table) throws SQLException {
        long sum = 0;
        for (String name : names(table)) {
            sum += Identifiers.same(name, table) ? 0 : bytes(name);
        }
        return sum;
    }

    private List<String> names(String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NAMES)) {
            query.setString(1, Identifiers.folded(table));
            try (ResultSet row = query.executeQuery()) {
                List<String> names = new java.util.ArrayList<>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
            }
        }
    }

    private long bytes(String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SIZE)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private boolean isThere(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
