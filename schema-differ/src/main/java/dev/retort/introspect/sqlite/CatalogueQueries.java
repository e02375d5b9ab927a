// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import static schemacrawler.schemacrawler.InformationSchemaKey.INDEXES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_COLUMNS;

import dev.retort.introspect.QueryFile;
import java.util.Map;
import schemacrawler.schemacrawler.InformationSchemaKey;

/** The questions to SQLite's catalogue: the files beside this class. What they leave open is in the text of each table. */
final class CatalogueQueries {

    private CatalogueQueries() {}

    /** What SchemaCrawler asks. */
    static Map<InformationSchemaKey, String> crawled() {
        return Map.of(TABLES, query("tables"), TABLE_COLUMNS, query("columns"), INDEXES, query("indexes"));
    }

    static String leftovers() {
        return query("leftovers");
    }

    private static String query(String name) {
        return QueryFile.read(CatalogueQueries.class, name);
    }
}
