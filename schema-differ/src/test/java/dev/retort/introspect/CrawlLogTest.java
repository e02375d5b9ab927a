// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import schemacrawler.schemacrawler.InformationSchemaKey;

class CrawlLogTest {

    private static final Logger CRAWLER = Logger.getLogger("schemacrawler.crawl.Example");

    @Test
    void a_warning_is_an_exception() {
        assertThatThrownBy(() -> CrawlLog.watched(() -> {
                    CRAWLER.log(Level.WARNING, "Could not retrieve {0}", "sequences");
                    return 1;
                }))
                .isInstanceOf(IntrospectionFailed.class)
                .hasMessage("the catalogue of the database cannot be read in full: Could not retrieve sequences");
    }

    @Test
    void a_run_is_not_blamed_for_the_one_before() {
        assertThatThrownBy(() -> CrawlLog.watched(() -> {
                    CRAWLER.log(Level.SEVERE, "first run");
                    throw new IllegalStateException("the run failed");
                }))
                .hasMessage("the run failed");

        assertThat(CrawlLog.watched(() -> "second run")).isEqualTo("second run");
    }

    @Test
    void what_it_says_less_loudly_goes_nowhere() {
        PrintStream usual = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            CrawlLog.watched(() -> {
                CRAWLER.log(Level.INFO, "Retrieving tables");
                return 1;
            });
        } finally {
            System.setErr(usual);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @DatabaseTest
    void a_query_that_fails_stops_the_reading(TestDatabase database) throws SQLException {
        database.execute("create table t (id integer)");

        try (Connection connection = database.connect()) {
            Map<InformationSchemaKey, String> queries = Map.of(
                    InformationSchemaKey.TABLES,
                    "select null as table_cat, null as table_schem, 't' as table_name, 'TABLE' as table_type",
                    InformationSchemaKey.TABLE_COLUMNS,
                    "select 1 from nowhere");

            assertThatThrownBy(() -> Crawl.run(connection, Crawl.Namespaces.NONE, queries))
                    .isInstanceOf(IntrospectionFailed.class)
                    .hasMessageStartingWith("the catalogue of the database cannot be read: ")
                    .hasMessageContaining("nowhere");
        }
    }
}
