// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.Naming;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.schema.Names;

/** Names are kept as written and compared without regard to the case of the letters A to Z. */
final class DatabaseNaming implements Naming {

    @Override
    public String physical(String name) {
        return Names.text(name);
    }

    @Override
    public String logical(String physical) {
        return Names.plain(physical);
    }

    @Override
    public String quote(String name) {
        return '"' + physical(name).replace("\"", "\"\"") + '"';
    }

    @Override
    public String key(String name) {
        return Identifiers.folded(physical(name));
    }

    @Override
    public int maximumLength() {
        return Integer.MAX_VALUE;
    }
}
