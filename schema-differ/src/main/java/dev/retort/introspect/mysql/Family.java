// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.introspect.Crawl;
import dev.retort.introspect.Findings;
import dev.retort.introspect.IntrospectionFailed;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import schemacrawler.schema.Catalog;

/** What all servers of this family are asked alike. */
public final class Family {

    private final CatalogueQueries queries;

    /** Asks these questions. */
    public Family(CatalogueQueries queries) {
        this.queries = queries;
    }

    /** The letters of the name of the connection's database. */
    public String database(Connection connection) throws SQLException {
        String name =
                Values.rows(connection, "select database() as name").get(0).text("name");
        if (name == null) {
            throw new IntrospectionFailed(
                    "the connection has no database to make tables in; name one at the end of the URL");
        }
        return name;
    }

    /** Finds out how the server keeps the names of tables, which is a matter of its files and its settings. */
    public void readSpelling(Connection connection, Findings findings) throws SQLException {
        Values row = Values.rows(connection, "select @@lower_case_table_names as spelling")
                .get(0);
        if (row.number("spelling") != 0) {
            findings.takeTablesInAnyCase();
        }
    }

    /** The order of text that a table has of which nothing else is said. */
    public String setting(Connection connection) throws SQLException {
        return Values.rows(connection, "select @@collation_database as collation_text")
                .get(0)
                .required("collation_text");
    }

    /** How much room the database takes, in bytes. */
    public long size(Connection connection) throws SQLException {
        return Values.rows(
                        connection,
                        "select coalesce(sum(data_length + index_length), 0) as bytes"
                                + " from information_schema.tables where table_schema = database()")
                .get(0)
                .number("bytes");
    }

    /** Tables, columns and indexes. */
    public Catalog crawl(Connection connection) {
        return Crawl.run(connection, Crawl.Namespaces.NONE, queries.crawled());
    }

    /** Foreign keys and checks. */
    public ConstraintReader constraints(Connection connection, Scope scope, Findings findings, CatalogueText text)
            throws SQLException {
        ConstraintReader constraints = new ConstraintReader(scope, findings, text);
        Values.rows(connection, queries.query("foreign_keys")).forEach(constraints::addForeignKey);
        Values.rows(connection, queries.query("checks")).forEach(constraints::addCheck);
        return constraints;
    }

    /** Says what there is besides. */
    public void leaveRest(Connection connection, Scope scope, Findings findings) throws SQLException {
        for (Values leftover : Values.rows(connection, queries.query("leftovers"))) {
            ObjectName name = ObjectName.of(scope.name(leftover.required("object_name")));
            String reason = leftover.text("reason");
            if (!scope.isOwn(name)) {
                findings.leave(leftover.required("kind"), name, reason == null ? "Retort does not manage it" : reason);
            }
        }
    }
}
