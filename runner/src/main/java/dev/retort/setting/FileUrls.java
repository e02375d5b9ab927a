// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** JDBC URLs of databases that are files: a relative path is relative to the configuration, wherever the command was called. */
final class FileUrls {

    private static final String FILE_DATABASE = "jdbc:sqlite:";

    private FileUrls() {}

    /** The URL of the database in this file. */
    static String of(String path, Path folder) {
        return absolute(FILE_DATABASE + path, folder);
    }

    /** The URL of a database in memory. */
    static String inMemory() {
        return FILE_DATABASE + ":memory:";
    }

    static String absolute(String jdbc, Path folder) {
        if (!jdbc.startsWith(FILE_DATABASE)) {
            return jdbc;
        }
        String rest = jdbc.substring(FILE_DATABASE.length());
        String scheme = rest.startsWith("file:") ? "file:" : "";
        String path = rest.substring(scheme.length());
        int query = path.indexOf('?');
        String file = query < 0 ? path : path.substring(0, query);
        if (file.isEmpty() || file.startsWith(":")) {
            return jdbc;
        }
        try {
            Path absolute = folder.resolve(file).toAbsolutePath().normalize();
            return FILE_DATABASE + scheme + absolute + path.substring(file.length());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + file + "\" is no path of a file: " + e.getReason(), e);
        }
    }
}
