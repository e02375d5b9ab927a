// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import static schemacrawler.schemacrawler.InformationSchemaKey.INDEXES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_COLUMNS;

import dev.retort.introspect.QueryFile;
import java.util.Map;
import schemacrawler.schemacrawler.InformationSchemaKey;

/** The questions to the catalogue of a server of this family: files beside a class of its folder. */
public final class CatalogueQueries {

    private final Class<?> beside;

    /** The files beside this class. */
    public CatalogueQueries(Class<?> beside) {
        this.beside = beside;
    }

    /** What SchemaCrawler asks. */
    Map<InformationSchemaKey, String> crawled() {
        return Map.of(TABLES, query("tables"), TABLE_COLUMNS, query("columns"), INDEXES, query("indexes"));
    }

    /** The text of one of the others. */
    public String query(String name) {
        return QueryFile.read(beside, name);
    }
}
