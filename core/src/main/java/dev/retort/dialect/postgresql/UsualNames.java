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
        String text = Names.isExact(table.name())
                ? Names.text(table.name())
                : table.name().toLowerCase(Locale.ROOT);
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAXIMUM - "_pkey".length()) {
            end = text.offsetByCodePoints(end, -1);
        }
        return Names.exact(text.substring(0, end) + "_pkey");
    }
}
