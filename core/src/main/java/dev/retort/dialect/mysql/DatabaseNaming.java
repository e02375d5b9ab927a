// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import java.util.Locale;

/**
 * Names are kept as written. Those of columns, indexes and constraints are compared without regard to case; those of tables with
 * regard to it, as servers do whose file system does.
 */
public final class DatabaseNaming implements Naming {

    private static final int MAXIMUM = 64;

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
        return '`' + physical(name).replace("`", "``") + '`';
    }

    @Override
    public String key(String name) {
        return physical(name).toLowerCase(Locale.ROOT);
    }

    @Override
    public ObjectName key(ObjectName name) {
        return new ObjectName(
                name.schema() == null ? null : Names.plain(physical(name.schema())),
                Names.plain(physical(name.name())));
    }

    @Override
    public int maximumLength() {
        return MAXIMUM;
    }
}
