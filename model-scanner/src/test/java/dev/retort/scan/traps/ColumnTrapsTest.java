// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.traps;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.enumeration;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.tinyint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.scan.ScanResult;
import dev.retort.scan.Scans;
import dev.retort.scan.mapping.MappingFailed;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.type.SqlTypes;

/** What Hibernate hides about columns. */
class ColumnTrapsTest {

    enum Mood {
        TENSE,
        CALM,
        BORED
    }

    @Entity(name = "counted")
    static class Counted {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @EachHibernate
    void an_identity_on_sqlite_is_what_the_mapping_says_and_not_what_hibernates_ddl_does(String hibernate) {
        Table counted = table(scan(hibernate, "sqlite"), "counted");

        assertThat(counted.columns().values())
                .containsExactly(column("id", bigint()).notNull().asIdentity());
        assertThat(counted.primaryKey().columns()).containsExactly("id");
    }

    @Entity(name = "moody")
    static class Moody {
        @Id
        int id;

        @Enumerated(EnumType.STRING)
        Mood text;

        @Enumerated(EnumType.ORDINAL)
        Mood number;
    }

    @EachHibernate
    void an_enum_is_a_column_with_an_unnamed_check_in_the_order_of_declaration(String hibernate) {
        Table moody = table(scan(hibernate, "postgresql"), "moody");

        assertThat(moody.columns().values())
                .containsExactlyInAnyOrder(
                        column("id", integer()).notNull(), column("text", varchar(255)), column("number", tinyint()));
        assertThat(moody.checks())
                .containsExactlyInAnyOrder(
                        Check.check("text in ('TENSE','CALM','BORED')"), Check.check("number between 0 and 2"));
    }

    @Entity(name = "named_moody")
    static class NamedMoody {
        @Id
        int id;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Mood mood;
    }

    @EachHibernate
    void a_named_enum_that_hibernate_cannot_spell_is_taken_as_an_enumeration_with_a_warning(String hibernate) {
        ScanResult result = scan(hibernate, "sqlite");

        assertThat(table(result, "named_moody").column("mood"))
                .contains(column("mood", enumeration("TENSE", "CALM", "BORED")));
        assertThat(result.problems())
                .filteredOn(problem -> isOf(NamedMoody.class, problem))
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.WARNING))
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith(NamedMoody.class.getName() + ".mood: column named_moody.mood is taken as"));
    }

    @Entity(name = "interval_holder")
    static class IntervalHolder {
        @Id
        int id;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        java.time.Duration pause;
    }

    @EachHibernate
    void any_other_type_that_hibernate_cannot_spell_is_unreadable(String hibernate) {
        ScanResult result = scan(hibernate, "sqlite");

        assertThat(result.unreadable())
                .filteredOn(problem -> isOf(IntervalHolder.class, problem))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith(IntervalHolder.class.getName()
                                + ".pause: the type of column interval_holder.pause cannot be told: "));
        assertThat(table(result, "interval_holder").columns()).containsOnlyKeys("id");
    }

    @Entity(name = "wordy")
    static class Wordy {
        @Id
        int id;

        @jakarta.persistence.Column(columnDefinition = "varchar(33) default 'x' not null")
        String custom;

        @jakarta.persistence.Column(columnDefinition = "integer default 1 on conflict ignore")
        int conflicting;
    }

    @EachHibernate
    void a_column_definition_is_taken_apart_and_what_is_strange_is_reported(String hibernate) {
        ScanResult result = scan(hibernate, "postgresql");

        assertThat(table(result, "wordy").column("custom"))
                .contains(column("custom", varchar(33)).notNull().defaultTo("x"));
        assertThat(result.unreadable())
                .extracting(Problem::toString)
                .containsExactly(Wordy.class.getName()
                        + ".conflicting: the definition \"integer default 1 on conflict ignore\" of column"
                        + " wordy.conflicting cannot be read: \"on conflict ignore\" is not understood");
    }

    @Entity(name = "timed")
    static class Timed {
        @Id
        int id;

        @jakarta.persistence.Column(precision = 3)
        LocalDateTime moment;

        @jakarta.persistence.Column(precision = 10)
        double precise;
    }

    @EachHibernate
    void a_precision_that_hibernate_ignores_is_ignored(String hibernate) {
        Table timed = table(scan(hibernate, "postgresql"), "timed");

        assertThat(timed.column("moment")).contains(column("moment", timestamp(6)));
        assertThat(timed.column("precise")).contains(column("precise", doublePrecision()));
    }

    @Entity(name = "scaled")
    static class Scaled {
        @Id
        int id;

        @jakarta.persistence.Column(precision = 10, scale = 2)
        double scaled;
    }

    @Entity(name = "computed")
    static class Computed {
        @Id
        int id;

        @Generated
        @GeneratedColumn("id + 1")
        Integer next;
    }

    @EachHibernate
    void attributes_that_hibernate_refuses_fail_with_its_reason(String hibernate) {
        assertThatThrownBy(() -> Scans.scan(hibernate, "postgresql", Scaled.class))
                .isInstanceOf(MappingFailed.class)
                .hasMessageContaining("scale has no meaning");
        assertThatThrownBy(() -> Scans.scan(hibernate, "postgresql", Computed.class))
                .isInstanceOf(MappingFailed.class)
                .hasMessageContaining("next");
    }

    @Entity(name = "defaulted")
    static class Defaulted {
        @Id
        int id;

        @ColumnDefault("0")
        BigDecimal number;

        @ColumnDefault("'it''s'")
        String text;

        @ColumnDefault("true")
        boolean flag;

        @ColumnDefault("current_timestamp")
        LocalDateTime moment;
    }

    @EachHibernate
    void defaults_are_constants_where_they_are_and_expressions_else(String hibernate) {
        Map<String, Column> columns =
                table(scan(hibernate, "postgresql"), "defaulted").columns();

        assertThat(columns.values())
                .containsExactlyInAnyOrder(
                        column("id", integer()).notNull(),
                        column("number", decimal(38, 2)).defaultTo(0),
                        column("text", varchar(255)).defaultTo("it's"),
                        column("flag", bool()).notNull().defaultTo(true),
                        column("moment", timestamp(6)).defaultExpression("current_timestamp"));
    }

    @Entity(name = "payment")
    abstract static class Payment {
        @Id
        int id;
    }

    @Entity(name = "by_card")
    @DiscriminatorValue("CARD")
    static class ByCard extends Payment {
        @jakarta.persistence.Column(nullable = false)
        String number;
    }

    @EachHibernate
    void a_required_column_of_a_subclass_stays_required_for_all(String hibernate) {
        Table payment = table(scan(hibernate, "postgresql"), "payment");

        assertThat(payment.column("number"))
                .contains(column("number", varchar(255)).notNull());
    }

    @Entity(name = "soft")
    @SoftDelete(columnName = "gone")
    static class Soft {
        @Id
        int id;
    }

    @EachHibernate
    void soft_deletion_brings_a_column_with_a_comment(String hibernate) {
        assertThat(table(scan(hibernate, "postgresql"), "soft").column("gone"))
                .contains(column("gone", bool()).notNull().comment("Soft-delete indicator"));
    }

    private static ScanResult scan(String hibernate, String database) {
        Class<?>[] entities = Stream.of(ColumnTrapsTest.class.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .filter(type -> type != Scaled.class && type != Computed.class)
                .toArray(Class[]::new);
        return Scans.scan(hibernate, database, entities);
    }

    private static boolean isOf(Class<?> entity, Problem problem) {
        return problem.origin() != null && problem.origin().entity().equals(entity.getName());
    }

    private static Table table(ScanResult result, String name) {
        return result.schema().table(ObjectName.of(name)).orElseThrow();
    }
}
