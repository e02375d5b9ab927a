// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mariadb;

import dev.retort.introspect.CatalogueReader;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.mysql.CatalogueQueries;
import dev.retort.introspect.mysql.CatalogueText;
import dev.retort.introspect.mysql.ConstraintReader;
import dev.retort.introspect.mysql.Family;
import dev.retort.introspect.mysql.PlainSession;
import dev.retort.introspect.mysql.TableReader;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import schemacrawler.schema.Catalog;

/** Reads MariaDB's catalogue. */
public final class DatabaseReader implements CatalogueReader {

    private final CatalogueQueries queries = new CatalogueQueries(DatabaseReader.class);
    private final Family family = new Family(queries);

    @Override
    public String dialectId() {
        return "mariadb";
    }

    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        return family.database(connection);
    }

    @Override
    public long size(Connection connection) throws SQLException {
        return family.size(connection);
    }

    @Override
    public void read(Connection connection, Scope scope, Findings findings) throws SQLException {
        PlainSession session = PlainSession.on(connection);
        try {
            readPlain(connection, scope, findings);
        } finally {
            session.restore();
        }
    }

    private void readPlain(Connection connection, Scope scope, Findings findings) throws SQLException {
        CatalogueText text = new DefaultReader();
        Catalog catalog = family.crawl(connection);
        ConstraintReader constraints = family.constraints(connection, scope, findings, text);
        TableReader tables = new TableReader(scope, findings, text, constraints);
        for (schemacrawler.schema.Table crawled : catalog.getTables()) {
            Table table = tables.read(crawled);
            if (table != null) {
                findings.add(JsonColumns.in(table));
            }
        }
        new SequenceReader(scope, findings).read(connection, queries);
        family.readSpelling(connection, findings);
        family.leaveRest(connection, scope, findings);
    }
}
