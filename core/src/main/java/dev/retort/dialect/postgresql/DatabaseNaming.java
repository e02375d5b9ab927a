// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Naming;
import dev.retort.schema.Names;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Unquoted names are folded to lower case, and all are cut after 63 bytes. */
final class DatabaseNaming implements Naming {

    private static final int MAXIMUM = 63;

    @Override
    public String physical(String name) {
        String text = Names.text(name);
        return cut(Names.isExact(name) ? text : text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String logical(String physical) {
        boolean folds = physical.equals(physical.toLowerCase(Locale.ROOT));
        return folds ? Names.plain(physical) : Names.exact(physical);
    }

    @Override
    public String quote(String name) {
        return '"' + physical(name).replace("\"", "\"\"") + '"';
    }

    @Override
    public String key(String name) {
        return physical(name);
    }

    @Override
    public int maximumLength() {
        return MAXIMUM;
    }

    private static String cut(String text) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAXIMUM) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
