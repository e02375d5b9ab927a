// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.introspect.CatalogueReader;
import dev.retort.introspect.Crawl;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import schemacrawler.schema.Catalog;

/** Reads SQLite's catalogue: the text that made each table and index, and the columns that came of it. */
public final class DatabaseReader implements CatalogueReader {

    private static final String SCHEMA = "main";

    @Override
    public String dialectId() {
        return "sqlite";
    }

    @Override
    public String defaultSchema(Connection connection) {
        return SCHEMA;
    }

    @Override
    public long size(Connection connection) throws SQLException {
        return Values.rows(
                        connection,
                        "select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()")
                .get(0)
                .number("bytes");
    }

    @Override
    public void read(Connection connection, Scope scope, Findings findings) throws SQLException {
        Catalog catalog = Crawl.run(connection, Crawl.Namespaces.NONE, CatalogueQueries.crawled());
        new TableReader(scope, findings).read(catalog.getTables());
        for (Values leftover : Values.rows(connection, CatalogueQueries.leftovers())) {
            String table = leftover.text("table_name");
            findings.leave(
                    leftover.required("kind"),
                    ObjectName.of(scope.name(leftover.required("object_name"))),
                    table == null ? "Retort does not manage it" : "it is a trigger of " + scope.name(table));
        }
    }
}
