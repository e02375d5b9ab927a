// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Another user than the application's migrates, and comes to the tables that the application sees. */
class MigratingUserTest {

    @DatabaseTest(only = "postgresql")
    void the_schema_of_the_pool_is_migrated(TestDatabase database) throws SQLException {
        assertMigratesSales(database, pool(database, pool -> pool.setSchema("sales")));
    }

    @DatabaseTest(only = "postgresql")
    void what_the_pool_says_on_each_connection_is_said(TestDatabase database) throws SQLException {
        assertMigratesSales(database, pool(database, pool -> pool.setConnectionInitSql("set search_path to sales")));
    }

    @DatabaseTest(only = "postgresql")
    void what_the_pool_tells_the_driver_is_told(TestDatabase database) throws SQLException {
        assertMigratesSales(database, pool(database, pool -> pool.addDataSourceProperty("currentSchema", "sales")));
    }

    @DatabaseTest(only = "postgresql")
    void a_pool_behind_a_proxy_is_found(TestDatabase database) throws SQLException {
        try (HikariDataSource pool = pool(database, one -> one.setSchema("sales"))) {
            assertMigratesSales(database, new LazyConnectionDataSourceProxy(pool));
        }
    }

    @DatabaseTest(only = "postgresql")
    void another_schema_than_the_applications_is_refused(TestDatabase database) throws SQLException {
        database.execute("create schema sales");

        application(database, inSales(database)).run(context -> {
            FailureAnalysis analysis = new RetortFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription())
                    .isEqualTo("Migrations cannot be applied: spring.retort.user " + database.user()
                            + " comes to schema public, the application to schema sales: the migrations would go"
                            + " where the application does not look; nothing was changed");
            assertThat(analysis.getAction()).isEqualTo("Set spring.retort.default-schema=sales.");
        });
        assertThat(tables(database)).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void a_default_schema_says_where_migrations_go(TestDatabase database) throws SQLException {
        database.execute("create schema sales");

        application(database, inSales(database))
                .withPropertyValues("spring.retort.default-schema=sales")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(tables(database)).contains(List.of("sales", "notes")).noneMatch(row -> row.contains("public"));
    }

    @DatabaseTest(only = "postgresql")
    void an_application_that_cannot_connect_yet_is_migrated_all_the_same(TestDatabase database) throws SQLException {
        application(database, new DriverManagerDataSource(database.url(), "nobody_yet", ""))
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(tables(database)).contains(List.of("public", "notes"));
    }

    @Test
    void a_data_source_that_hides_its_url_is_named() {
        new ApplicationContextRunner()
                .withUserConfiguration(RetortAutoConfiguration.class)
                .withBean(DataSource.class, Hiding::new)
                .withPropertyValues("spring.retort.user=owner")
                .run(context -> {
                    FailureAnalysis analysis = new RetortFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription())
                            .isEqualTo("Migrations cannot be applied: spring.retort.user owner cannot connect: the"
                                    + " application's " + Hiding.class.getName()
                                    + " does not tell the URL of its database");
                    assertThat(analysis.getAction()).isEqualTo("Set spring.retort.url.");
                });
    }

    @Test
    void a_password_without_a_user_is_no_login() {
        new ApplicationContextRunner()
                .withUserConfiguration(RetortAutoConfiguration.class)
                .withBean(DataSource.class, Hiding::new)
                .withPropertyValues("spring.retort.user=", "spring.retort.password=secret")
                .run(context -> {
                    FailureAnalysis analysis = new RetortFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription())
                            .isEqualTo("A setting of migrations is wrong: spring.retort.password is set, and"
                                    + " spring.retort.user is not");
                    assertThat(analysis.getAction()).isEqualTo("Set spring.retort.user.");
                });
    }

    private static void assertMigratesSales(TestDatabase database, DataSource dataSource) throws SQLException {
        database.execute("create schema sales");

        application(database, dataSource).run(context -> assertThat(context).hasNotFailed());

        assertThat(tables(database)).contains(List.of("sales", "notes")).noneMatch(row -> row.contains("public"));
    }

    private static ApplicationContextRunner application(TestDatabase database, DataSource dataSource) {
        return new ApplicationContextRunner()
                .withUserConfiguration(RetortAutoConfiguration.class)
                .withBean(DataSource.class, () -> dataSource)
                .withPropertyValues(
                        "spring.retort.packages=com.example.notes.migrations",
                        "spring.retort.user=" + database.user(),
                        "spring.retort.password=" + database.password());
    }

    private static HikariDataSource pool(TestDatabase database, Consumer<HikariDataSource> settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(2);
        settings.accept(pool);
        return pool;
    }

    private static DataSource inSales(TestDatabase database) {
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        dataSource.setSchema("sales");
        return dataSource;
    }

    private static List<List<String>> tables(TestDatabase database) throws SQLException {
        return database.rows("select table_schema, table_name from information_schema.tables"
                + " where table_schema in ('public', 'sales') order by 1, 2");
    }

    /** Gives no connections, and tells nothing. */
    private static final class Hiding extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("not here");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
