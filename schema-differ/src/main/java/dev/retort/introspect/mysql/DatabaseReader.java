// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.introspect.CatalogueReader;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import schemacrawler.schema.Catalog;

/** Reads MySQL's catalogue. */
public final class DatabaseReader implements CatalogueReader {

    /** The one column of a table that stands for a sequence. */
    private static final String SEQUENCE_COLUMN = "next_val";

    private final Family family = new Family(new CatalogueQueries(DatabaseReader.class));

    @Override
    public String dialectId() {
        return "mysql";
    }

    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        return family.database(connection);
    }

    @Override
    public String setting(Connection connection) throws SQLException {
        return family.setting(connection);
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
                add(table, findings);
            }
        }
        family.readSpelling(connection, findings);
        family.leaveRest(connection, scope, findings);
    }

    private static void add(Table table, Findings findings) {
        if (table.columns().keySet().equals(Set.of(SEQUENCE_COLUMN))) {
            findings.add(Sequence.sequence(SEQUENCE_COLUMN).named(table.name()));
        } else {
            findings.add(table);
        }
    }
}
