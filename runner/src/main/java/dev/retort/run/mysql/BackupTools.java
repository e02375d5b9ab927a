// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The programs that copy a database, by the names that they may have.
 *
 * @param dump what writes a copy
 * @param client what reads it
 * @param source what to install to have them
 * @param encryption the options that ask of them what {@code sslMode}, in capitals, asks of the driver; the empty mode is what the
 *     driver does where none is named
 */
public record BackupTools(List<String> dump, List<String> client, String source, Map<String, List<String>> encryption) {

    static final BackupTools MYSQL = new BackupTools(
            List.of("mysqldump"),
            List.of("mysql"),
            "the client programs of MySQL (mysql-client), of the server's version or later",
            Map.of(
                    "DISABLED", List.of("ssl-mode=DISABLED"),
                    "REQUIRED", List.of("ssl-mode=REQUIRED"),
                    "VERIFY_CA", List.of("ssl-mode=VERIFY_CA"),
                    "VERIFY_IDENTITY", List.of("ssl-mode=VERIFY_IDENTITY")));

    /** Copies the names. */
    public BackupTools {
        dump = List.copyOf(dump);
        client = List.copyOf(client);
        encryption = Map.copyOf(encryption);
    }

    /** The options for this mode of the driver's. */
    List<String> encryption(@Nullable String mode) {
        return encryption.getOrDefault(mode == null ? "" : mode.toUpperCase(Locale.ROOT), List.of());
    }
}
