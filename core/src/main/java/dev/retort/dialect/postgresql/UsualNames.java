// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names that PostgreSQL gives by itself. */
public final class UsualNames {

    private static final int MAXIMUM = 63;

    private UsualNames() {}

    /** The name of the primary key of a table whose author gave none, as an exact name. */
    public static String primaryKey(ObjectName table) {
        return Names.exact(start(text(table.name()), MAXIMUM - "_pkey".length()) + "_pkey");
    }

    /** The name of the sequence behind a serial column, as an exact name. */
    static String sequence(ObjectName table, String column) {
        String end = "_" + text(column) + "_seq";
        return Names.exact(start(start(text(table.name()), MAXIMUM / 2) + end, MAXIMUM));
    }

    private static String text(String name) {
        return Names.isExact(name) ? Names.text(name) : name.toLowerCase(Locale.ROOT);
    }

    /** As many letters as take so many bytes. */
    private static String start(String text, int bytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
