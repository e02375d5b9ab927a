// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.data_dictionary_all;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.indexesRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.primaryKeysRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tableColumnsRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tableConstraintsRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tablesRetrievalStrategy;

import java.sql.Connection;
import java.util.Map;
import schemacrawler.inclusionrule.IncludeAll;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.InfoLevel;
import schemacrawler.schemacrawler.InformationSchemaKey;
import schemacrawler.schemacrawler.InformationSchemaViews;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptions;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import schemacrawler.schemacrawler.exceptions.SchemaCrawlerException;
import schemacrawler.tools.options.ConfigUtility;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.SQLRuntimeException;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/**
 * One run of SchemaCrawler with catalogue queries of our own, each of which it asks once.
 *
 * <p>SchemaCrawler strips what it reads and passes over what is blank, so that the queries give names in quotes, see {@link
 * Crawled}. Foreign keys are not its business here: it would sort the tables by them, in a time that grows with the square of
 * their number where they form a chain.
 */
public final class Crawl {

    /** Whether the database has schemas. */
    public enum Namespaces {
        SCHEMAS,
        NONE
    }

    private Crawl() {}

    /** What the queries tell of the database, read in this thread on the caller's connection. */
    public static Catalog run(Connection connection, Namespaces namespaces, Map<InformationSchemaKey, String> queries) {
        try {
            return CrawlLog.watched(() -> SchemaCrawlerUtility.getCatalog(
                    DatabaseConnectionSources.fromConnection(connection),
                    retrieval(namespaces, queries),
                    options(queries),
                    ConfigUtility.newConfig()));
        } catch (SchemaCrawlerException | SQLRuntimeException e) {
            throw new IntrospectionFailed("the catalogue of the database cannot be read: " + e.getMessage(), e);
        }
    }

    private static SchemaRetrievalOptions retrieval(Namespaces namespaces, Map<InformationSchemaKey, String> queries) {
        SchemaRetrievalOptionsBuilder builder = SchemaRetrievalOptionsBuilder.builder()
                .withInformationSchemaViews(views(queries))
                .withDoesNotSupportCatalogs()
                .with(tablesRetrievalStrategy, data_dictionary_all)
                .with(tableColumnsRetrievalStrategy, data_dictionary_all)
                .with(primaryKeysRetrievalStrategy, data_dictionary_all)
                .with(indexesRetrievalStrategy, data_dictionary_all)
                .with(tableConstraintsRetrievalStrategy, data_dictionary_all);
        return (namespaces == Namespaces.SCHEMAS ? builder.withSupportsSchemas() : builder.withDoesNotSupportSchemas())
                .toOptions();
    }

    private static InformationSchemaViews views(Map<InformationSchemaKey, String> queries) {
        InformationSchemaViewsBuilder views = InformationSchemaViewsBuilder.builder();
        queries.forEach(views::withSql);
        return views.toOptions();
    }

    private static SchemaCrawlerOptions options(Map<InformationSchemaKey, String> queries) {
        LoadOptions load = LoadOptionsBuilder.builder()
                .withSchemaInfoLevelBuilder(level(queries))
                .withMaxThreads(1)
                .toOptions();
        return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeSchemas(new IncludeAll())
                        .includeTables(new IncludeAll())
                        .includeSequences(new IncludeAll())
                        .toOptions())
                .withLoadOptions(load);
    }

    private static SchemaInfoLevelBuilder level(Map<InformationSchemaKey, String> queries) {
        return SchemaInfoLevelBuilder.builder()
                .withInfoLevel(InfoLevel.minimum)
                .setRetrieveDatabaseInfo(false)
                .setRetrieveRoutines(false)
                .setRetrieveColumnDataTypes(false)
                .setRetrieveTables(true)
                .setRetrieveTableColumns(true)
                .setRetrievePrimaryKeys(queries.containsKey(InformationSchemaKey.PRIMARY_KEYS))
                .setRetrieveIndexes(queries.containsKey(InformationSchemaKey.INDEXES))
                .setRetrieveTableConstraints(queries.containsKey(InformationSchemaKey.TABLE_CONSTRAINTS))
                .setRetrieveSequenceInformation(queries.containsKey(InformationSchemaKey.SEQUENCES));
    }
}
