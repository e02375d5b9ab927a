// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is: a JDBC URL, and whom it lets in where the URL was written in a form that says so.
 *
 * @param jdbc the JDBC URL, which may hold a password among its parameters: show {@link #masked} instead
 */
public record DatabaseUrl(String jdbc, @Nullable String user, @Nullable Password password) {

    private static final String JDBC = "jdbc:";

    /**
     * Reads {@code jdbc:…} and the forms of other worlds: {@code postgresql://user:pw@host:5432/db}, {@code mysql://…},
     * {@code sqlite:///file}, with or without the driver that SQLAlchemy wants to be told ({@code postgresql+psycopg2://}).
     *
     * @param folder what the relative path of a file is relative to
     * @throws IllegalArgumentException says what the text lacks, without repeating a password
     */
    public static DatabaseUrl parse(String text, Path folder) {
        String trimmed = text.strip();
        if (!trimmed.startsWith(JDBC)) {
            return ServerUrl.parse(trimmed, folder);
        }
        if (ServerUrl.namesUser(trimmed)) {
            return ServerUrl.parse(trimmed.substring(JDBC.length()), folder);
        }
        return new DatabaseUrl(FileUrls.absolute(trimmed, folder), null, null);
    }

    /** Reads a setting; what is wrong with it is reported with the key that it has and where it stands. */
    public static DatabaseUrl of(Setting setting, Path folder) {
        return setting.as(text -> parse(text, folder));
    }

    /** The JDBC URL as it may be shown: passwords are masked. */
    public String masked() {
        return Masking.mask(jdbc);
    }

    @Override
    public String toString() {
        return "DatabaseUrl[" + masked() + ", user=" + user + "]";
    }
}
