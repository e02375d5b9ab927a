// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import schemacrawler.schema.NamedObject;
import schemacrawler.schema.Table;

/** The letters of names that SchemaCrawler read; our queries give them in quotes, see {@link Crawl}. */
public final class Crawled {

    private Crawled() {}

    /** The letters of the object's own name. */
    public static String name(NamedObject object) {
        return unquoted(object.getName());
    }

    /** The letters of the name of the schema that the table is in. */
    public static String schema(Table table) {
        return unquoted(table.getSchema().getName());
    }

    private static String unquoted(String name) {
        return name.substring(1, name.length() - 1);
    }
}
