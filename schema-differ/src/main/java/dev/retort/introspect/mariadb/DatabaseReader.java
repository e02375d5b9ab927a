// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mariadb;

import dev.retort.introspect.CatalogueReader;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.introspect.mysql.CatalogueQueries;
import dev.retort.introspect.mysql.CatalogueText;
import dev.retort.introspect.mysql.ConstraintReader;
import dev.retort.introspect.mysql.Family;
import dev.retort.introspect.mysql.PlainSession;
import dev.retort.introspect.mysql.TableReader;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<ObjectName> withPeriod = withPeriod(connection, scope);
        for (schemacrawler.schema.Table crawled : catalog.getTables()) {
            Table table = tables.read(crawled);
            if (table != null && withPeriod.contains(table.name())) {
                findings.leave("table", table.name(), "it has a period, which Retort does not know");
            } else if (table != null) {
                findings.add(JsonColumns.in(table));
            }
        }
        new SequenceReader(scope, findings).read(connection, queries);
        family.readSpelling(connection, findings);
        family.leaveRest(connection, scope, findings);
    }

    /** Servers before 11.4 do not tell. */
    private Set<ObjectName> withPeriod(Connection connection, Scope scope) throws SQLException {
        boolean told = !Values.rows(
                        connection,
                        "select 1 as here from information_schema.tables"
                                + " where table_schema = 'information_schema' and table_name = 'PERIODS'")
                .isEmpty();
        return told
                ? Values.rows(connection, queries.query("periods")).stream()
                        .map(values -> ObjectName.of(scope.name(values.required("table_name"))))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
