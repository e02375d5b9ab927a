// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static schemacrawler.schemacrawler.InformationSchemaKey.INDEXES;
import static schemacrawler.schemacrawler.InformationSchemaKey.PRIMARY_KEYS;
import static schemacrawler.schemacrawler.InformationSchemaKey.SCHEMATA;
import static schemacrawler.schemacrawler.InformationSchemaKey.SEQUENCES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_COLUMNS;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_CONSTRAINTS;

import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.SqlLiterals;
import dev.retort.introspect.QueryFile;
import dev.retort.introspect.Scope;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import schemacrawler.schemacrawler.InformationSchemaKey;

/** The questions to PostgreSQL's catalogue: the files beside this class, fitted to the scope and the server's version. */
final class CatalogueQueries {

    private static final int NULLS_NOT_DISTINCT_SINCE = 15;
    private static final int NOT_ENFORCED_SINCE = 18;

    private final String schemas;
    private final ServerVersion version;

    CatalogueQueries(Scope scope) {
        this.schemas = scope.schemas().stream().map(SqlLiterals::quote).collect(Collectors.joining(", "));
        this.version = scope.version();
    }

    /** What SchemaCrawler asks. */
    Map<InformationSchemaKey, String> crawled() {
        Map<InformationSchemaKey, String> queries = new EnumMap<>(InformationSchemaKey.class);
        queries.put(SCHEMATA, query("schemas"));
        queries.put(TABLES, query("tables"));
        queries.put(TABLE_COLUMNS, query("columns"));
        queries.put(PRIMARY_KEYS, query("primary_keys"));
        queries.put(INDEXES, query("indexes"));
        queries.put(TABLE_CONSTRAINTS, query("constraints"));
        queries.put(SEQUENCES, query("sequences"));
        return queries;
    }

    String foreignKeys() {
        return query("foreign_keys");
    }

    String enums() {
        return query("enums");
    }

    String leftovers() {
        return query("leftovers");
    }

    private String query(String name) {
        return QueryFile.read(CatalogueQueries.class, name)
                .replace(":schemas", schemas)
                .replace(
                        ":nulls_not_distinct",
                        version.isAtLeast(NULLS_NOT_DISTINCT_SINCE, 0) ? "i.indnullsnotdistinct" : "false")
                .replace(
                        ":delete_columns",
                        version.isAtLeast(NULLS_NOT_DISTINCT_SINCE, 0) ? "o.confdelsetcols" : "null::int2[]")
                .replace(":enforced", version.isAtLeast(NOT_ENFORCED_SINCE, 0) ? "o.conenforced" : "true")
                .replace(":temporal", version.isAtLeast(NOT_ENFORCED_SINCE, 0) ? "o.conperiod" : "false");
    }
}
