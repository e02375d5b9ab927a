// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scan.ScanResult;
import dev.retort.scan.Scans;
import dev.retort.scan.loader.TargetDatabase;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.ObjectName;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
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
