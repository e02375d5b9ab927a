// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import java.util.List;

/**
 * The programs that copy a database, by the names that they may have.
 *
 * @param dump what writes a copy
 * @param client what reads it
 * @param source what to install to have them
 */
public record BackupTools(List<String> dump, List<String> client, String source) {

    static final BackupTools MYSQL = new BackupTools(
            List.of("mysqldump"),
            List.of("mysql"),
            "the client programs of MySQL (mysql-client), of the server's version or later");

    /** Copies the names. */
    public BackupTools {
        dump = List.copyOf(dump);
        client = List.copyOf(client);
    }
}
