// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.introspect.CatalogueReader;
import dev.retort.introspect.Crawl;
import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.IntrospectionFailed;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Schema;
import schemacrawler.schema.Table;

/** Reads PostgreSQL's catalogue. */
public final class DatabaseReader implements CatalogueReader {

    @Override
    public String dialectId() {
        return "postgresql";
    }

    @Override
    public String defaultSchema(Connection connection) throws SQLException {
        String schema = Values.rows(connection, "select current_schema() as schema_name")
                .get(0)
                .text("schema_name");
        if (schema == null) {
            throw new IntrospectionFailed(
                    "the connection has no schema to make tables in: none of its search_path exists;"
                            + " create one, or name one with currentSchema in the URL");
        }
        return schema;
    }

    @Override
    public long size(Connection connection) throws SQLException {
        return Values.rows(connection, "select pg_database_size(current_database()) as bytes")
                .get(0)
                .number("bytes");
    }

    @Override
    public void read(Connection connection, Scope scope, Findings findings) throws SQLException {
        CatalogueQueries queries = new CatalogueQueries(scope);
        Catalog catalog = Crawl.run(connection, Crawl.Namespaces.SCHEMAS, queries.crawled());
        readNamespaces(catalog, scope, findings);
        ColumnSequences behindColumns = new SequenceReader(scope, findings).read(catalog);
        ConstraintReader constraints = new ConstraintReader(scope, findings);
        Values.rows(connection, queries.foreignKeys()).forEach(constraints::addForeignKey);
        TableReader tables = new TableReader(scope, findings, behindColumns, constraints);
        for (Table table : catalog.getTables()) {
            tables.read(table);
        }
        for (Values type : Values.rows(connection, queries.enums())) {
            findings.add(new EnumType(
                    scope.name(type.required("schema_name"), type.required("type_name")), type.list("labels")));
        }
        Values.rows(connection, queries.leftovers()).forEach(leftover -> leave(leftover, scope, findings));
    }

    private static void readNamespaces(Catalog catalog, Scope scope, Findings findings) {
        for (Schema schema : catalog.getSchemas()) {
            String name = Crawled.name(schema);
            if (scope.others().contains(name)) {
                findings.addNamespace(scope.name(name));
            }
        }
    }

    private static void leave(Values leftover, Scope scope, Findings findings) {
        String kind = leftover.required("kind");
        String schema = leftover.text("schema_name");
        String letters = leftover.required("object_name");
        String reason = leftover.text("reason");
        ObjectName name = schema == null ? ObjectName.of(scope.name(letters)) : scope.name(schema, letters);
        findings.leave(kind, name, reason == null ? "Retort does not manage it" : reason);
    }
}
