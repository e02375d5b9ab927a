// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scan.ScanResult;
import dev.retort.scan.Scans;
import dev.retort.scan.loader.TargetDatabase;
import dev.retort.scan.mapping.MappedForeignKey;
import dev.retort.scan.mapping.MappedIndex;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.MappedUnique;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.ObjectName;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;

/** What Hibernate does to names. */
class NameTrapsTest {

    @Entity(name = "log_entry")
    @jakarta.persistence.Table(schema = "audit")
    static class LogEntry {
        @Id
        long id;

        @ManyToOne
        LogEntry previous;
    }

    @EachHibernate
    void a_schema_is_kept_where_the_database_has_schemas(String hibernate) {
        ScanResult result = scan(hibernate);

        ObjectName name = new ObjectName("audit", "log_entry");
        assertThat(result.schema().namespaces()).containsExactly("audit");
        assertThat(result.schema().table(name).orElseThrow().foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.references()).isEqualTo(name));
    }

    @EachHibernate
    void a_schema_is_forgotten_where_hibernate_forgets_it(String hibernate) {
        assertThat(Scans.mapping(
                                hibernate,
                                new TargetDatabase("MySQL", "8.0.33"),
                                Scans.classes(LogEntry.class),
                                Map.of())
                        .tables())
                .singleElement()
                .satisfies(table -> assertThat(table.name()).hasToString("log_entry"));
    }

    @EachHibernate
    void a_schema_is_forgotten_where_there_are_none(String hibernate) {
        ScanResult result = Scans.scan(hibernate, "sqlite", LogEntry.class);

        ObjectName name = ObjectName.of("log_entry");
        assertThat(result.schema().namespaces()).isEmpty();
        assertThat(result.schema().table(name).orElseThrow().foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.references()).isEqualTo(name));
        assertThat(result.unreadable()).isEmpty();
    }

    @Entity(name = "elsewhere")
    @jakarta.persistence.Table(name = "log_entry")
    static class Elsewhere {
        @Id
        long id;
    }

    @EachHibernate
    void two_tables_that_differ_in_their_schema_alone_cannot_both_be_where_there_are_none(String hibernate) {
        ScanResult result = Scans.scan(hibernate, "sqlite", LogEntry.class, Elsewhere.class);

        assertThat(result.problems())
                .contains(Problem.unreadable(
                        null,
                        "tables audit.log_entry and log_entry are one on sqlite, which has no schemas;"
                                + " give one of them another name"));
    }

    @Entity(name = "a_very_long_name_that_goes_on_and_on_beyond_all_that_postgresql_keeps_of_it")
    static class Long1 {
        @Id
        long id;
    }

    @Entity(name = "a_very_long_name_that_goes_on_and_on_beyond_all_that_postgresql_keeps_of_another")
    static class Long2 {
        @Id
        long id;
    }

    @EachHibernate
    void two_tables_whose_names_are_cut_off_to_the_same_cannot_both_be(String hibernate) {
        ScanResult result = Scans.scan(hibernate, "postgresql", Long1.class, Long2.class);

        assertThat(result.problems())
                .containsExactly(Problem.unreadable(
                        null,
                        "tables a_very_long_name_that_goes_on_and_on_beyond_all_that_postgresql_keeps_of_another and"
                                + " a_very_long_name_that_goes_on_and_on_beyond_all_that_postgresql_keeps_of_it are one on"
                                + " postgresql, to which their names are the same, as long ones are that begin alike;"
                                + " give one of them another name"));
    }

    @Entity(name = "quoted")
    @jakarta.persistence.Table(
            uniqueConstraints = {
                @UniqueConstraint(name = "uq_given", columnNames = "label"),
                @UniqueConstraint(columnNames = {"label", "other"})
            },
            indexes = @Index(name = "ix_given", columnList = "label"))
    static class Quoted {
        @Id
        long id;

        String label;

        String other;

        @ManyToOne
        Quoted first;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "fk_given"))
        Quoted second;
    }

    @EachHibernate
    void made_up_names_stay_none_where_hibernate_quotes_everything(String hibernate) {
        Map<String, String> quoting = Map.of("hibernate.globally_quoted_identifiers", "true");
        for (TargetDatabase database :
                List.of(new TargetDatabase("PostgreSQL", "18.1"), new TargetDatabase("MySQL", "8.0.33"))) {
            MappedTable table = Scans.mapping(hibernate, database, Scans.classes(Quoted.class), quoting)
                    .tables()
                    .get(0);

            assertThat(table.foreignKeys().stream().map(MappedForeignKey::name)).containsExactly(null, "fk_given");
            assertThat(table.uniques().stream().map(MappedUnique::name)).containsExactly(null, "uq_given");
            assertThat(table.indexes().stream().map(MappedIndex::name)).containsExactly("ix_given");
        }
    }

    @Entity(name = "reserved")
    static class Reserved {
        @Id
        long id;

        String order;

        @Column(name = "`Mixed Case`")
        String mixed;
    }

    @EachHibernate
    void a_reserved_word_is_a_plain_name_until_hibernate_is_told_to_quote_it(String hibernate) {
        ScanResult plain = scan(hibernate);
        ScanResult quoting = Scans.scan(
                hibernate, "postgresql", Scans.classes(Reserved.class), Map.of("hibernate.auto_quote_keyword", "true"));

        assertThat(columns(plain, "reserved")).containsExactlyInAnyOrder("id", "order", "`Mixed Case`");
        assertThat(columns(quoting, "reserved")).containsExactlyInAnyOrder("id", "`order`", "`Mixed Case`");
    }

    @Entity
    static class Nested {
        @Id
        long id;
    }

    @EachHibernate
    void a_nested_class_without_a_name_has_a_dollar_sign_in_it_which_6_6_quotes(String hibernate) {
        assertThat(scan(hibernate).schema().tables().keySet())
                .extracting(ObjectName::name)
                .contains(hibernate.startsWith("6.") ? "`NameTrapsTest$Nested`" : "NameTrapsTest$Nested");
    }

    @Entity(name = "CustomerOrder")
    static class CustomerOrder {
        @Id
        @GeneratedValue
        long id;

        String givenName;

        @ElementCollection
        List<String> oldStates;

        @ManyToOne
        CustomerOrder nextOne;
    }

    @EachHibernate
    void a_naming_strategy_names_everything_and_made_up_names_stay_none(String hibernate) {
        ScanResult result = Scans.scan(
                hibernate,
                "postgresql",
                Scans.classes(CustomerOrder.class),
                Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));

        assertThat(result.schema().tables().keySet())
                .extracting(ObjectName::name)
                .containsExactly("customer_order", "customer_order_old_states");
        assertThat(columns(result, "customer_order")).containsExactlyInAnyOrder("id", "given_name", "next_one_id");
        assertThat(result.schema().sequences().keySet())
                .extracting(ObjectName::name)
                .containsExactly("customer_order_seq");
        assertThat(result.schema().tables().values())
                .flatMap(table -> table.foreignKeys())
                .extracting(key -> key.name())
                .containsOnlyNulls();
    }

    private static ScanResult scan(String hibernate) {
        return Scans.scan(hibernate, "postgresql", LogEntry.class, Reserved.class, Nested.class);
    }

    private static Iterable<String> columns(ScanResult result, String table) {
        return result.schema()
                .table(ObjectName.of(table))
                .orElseThrow()
                .columns()
                .keySet();
    }
}
