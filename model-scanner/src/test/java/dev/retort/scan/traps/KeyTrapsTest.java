// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.traps;

import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scan.Scans;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.util.Set;

/** What Hibernate hides about keys and indexes. */
class KeyTrapsTest {

    @Entity(name = "shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {
        @Id
        long id;

        @Column(unique = true)
        String label;
    }

    @Entity(name = "circle")
    static class Circle extends Shape {}

    @EachHibernate
    void a_column_is_unique_even_without_a_unique_key(String hibernate) {
        Table circle = table(hibernate, "postgresql", "circle");

        assertThat(circle.uniques()).containsExactly(unique().on("label"));
    }

    @Entity(name = "keyed")
    @jakarta.persistence.Table(
            indexes = {
                @jakarta.persistence.Index(columnList = "a", unique = true),
                @jakarta.persistence.Index(name = "ix_b", columnList = "b", unique = true),
                @jakarta.persistence.Index(name = "ix_c", columnList = "c desc", unique = true),
                @jakarta.persistence.Index(name = "ix_lower", columnList = "lower(a)", unique = true),
                @jakarta.persistence.Index(name = "ix_plain", columnList = "b, c desc"),
                @jakarta.persistence.Index(columnList = "c, b"),
            },
            uniqueConstraints = {
                @UniqueConstraint(
                        name = "uq_ab",
                        columnNames = {"a", "b"}),
                @UniqueConstraint(columnNames = {"b", "c"}),
                @UniqueConstraint(columnNames = "id"),
            })
    static class Keyed {
        @Id
        long id;

        String a;
        String b;
        String c;

        @OneToOne
        @JoinColumn(name = "other")
        Keyed other;
    }

    @EachHibernate
    void a_unique_index_is_a_constraint_unless_it_has_an_order_or_an_expression(String hibernate) {
        Table keyed = table(hibernate, "postgresql", "keyed");

        assertThat(keyed.uniques())
                .containsExactlyInAnyOrder(
                        unique().on("a"),
                        unique("ix_b").on("b"),
                        unique("uq_ab").on("a", "b"),
                        unique().on("b", "c"),
                        unique().on("other"));
        assertThat(keyed.indexes())
                .containsExactlyInAnyOrder(
                        Index.index("ix_c").on(IndexPart.descending("c")).unique(),
                        Index.index("ix_lower")
                                .on(IndexPart.expression("lower(a)"))
                                .unique(),
                        Index.index("ix_plain").on(IndexPart.ascending("b"), IndexPart.descending("c")),
                        Index.index(null).on("c", "b"));
    }

    @EachHibernate
    void the_model_for_sqlite_has_all_keys_that_hibernates_own_ddl_loses(String hibernate) {
        Table keyed = table(hibernate, "sqlite", "keyed");

        assertThat(keyed).isEqualTo(table(hibernate, "postgresql", "keyed"));
        assertThat(keyed.foreignKeys()).containsExactly(foreignKey("other").references("keyed", "id"));
    }

    @Entity(name = "leaf")
    static class Leaf {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "named", foreignKey = @ForeignKey(name = "fk_leaf"))
        Keyed named;

        @ManyToOne
        @JoinColumn(name = "unnamed")
        Keyed unnamed;
    }

    @EachHibernate
    void a_name_that_hibernate_makes_up_is_no_name(String hibernate) {
        Table leaf = table(hibernate, "postgresql", "leaf");

        assertThat(leaf.foreignKeys())
                .containsExactlyInAnyOrder(
                        foreignKey("named").named("fk_leaf").references("keyed", "id"),
                        foreignKey("unnamed").references("keyed", "id"));
    }

    @EachHibernate
    void a_foreign_key_brings_no_index(String hibernate) {
        assertThat(table(hibernate, "postgresql", "leaf").indexes()).isEqualTo(Set.of());
    }

    @Embeddable
    record LineId(Long order_no, int line_no) implements Serializable {}

    @Entity(name = "line")
    static class Line {
        @EmbeddedId
        LineId id;
    }

    @Entity(name = "note")
    static class Note {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "l_order", referencedColumnName = "order_no")
        @JoinColumn(name = "l_line", referencedColumnName = "line_no")
        Line line;
    }

    @EachHibernate
    void a_composite_key_refers_column_by_column(String hibernate) {
        Schema schema = schema(hibernate, "postgresql");

        Table line = schema.table(ObjectName.of("line")).orElseThrow();
        assertThat(line.primaryKey().columns()).containsExactlyInAnyOrder("order_no", "line_no");
        assertThat(schema.table(ObjectName.of("note")).orElseThrow().foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(
                                key.referencedColumns().get(key.columns().indexOf("l_order")))
                        .isEqualTo("order_no"))
                .satisfies(key -> assertThat(
                                key.referencedColumns().get(key.columns().indexOf("l_line")))
                        .isEqualTo("line_no"));
    }

    @Entity(name = "sloppy_note")
    static class SloppyNote {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "l_order")
        @JoinColumn(name = "l_line")
        SortedLine line;
    }

    @Embeddable
    static class SortedLineId implements Serializable {
        private static final long serialVersionUID = 1L;
        Long orderNo;
        int lineNo;
    }

    @Entity(name = "sorted_line")
    static class SortedLine {
        @EmbeddedId
        SortedLineId id;
    }

    @EachHibernate
    void join_columns_that_name_no_target_bind_by_the_sorted_order_as_hibernate_has_it(String hibernate) {
        Table note = table(hibernate, "postgresql", "sloppy_note");

        assertThat(note.foreignKeys())
                .containsExactly(foreignKey("l_order", "l_line").references("sorted_line", "lineNo", "orderNo"));
        assertThat(note.column("l_order").orElseThrow().type()).hasToString("Int[bits=32]");
    }

    private static Table table(String hibernate, String database, String name) {
        return schema(hibernate, database).table(ObjectName.of(name)).orElseThrow();
    }

    private static Schema schema(String hibernate, String database) {
        return Scans.scan(hibernate, database, KeyTrapsTest.class.getDeclaredClasses())
                .schema();
    }
}
