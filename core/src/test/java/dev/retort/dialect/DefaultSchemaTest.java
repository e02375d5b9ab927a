// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.enumType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultSchemaTest {

    private static final Naming FOLDING =
            Dialects.installed().byId("postgresql").naming();

    @Test
    void what_is_in_the_default_schema_stands_without_one() {
        Schema schema = Schema.EMPTY
                .withNamespace("public")
                .withNamespace("audit")
                .with(new EnumType(ObjectName.parse("Public.mood"), List.of("a")))
                .with(Sequence.sequence("public.s").ownedBy("public.t.id"))
                .with(Sequence.sequence("audit.s").ownedBy("audit.log.id"))
                .with(Table.of(
                        "PUBLIC.t",
                        column("id", bigint()).notNull(),
                        column("mood", enumType("public.mood")),
                        column("moods", array(enumType("`public`.mood"))),
                        primaryKey("id")))
                .with(Table.of(
                        "audit.log",
                        column("id", bigint()),
                        foreignKey("id").named("fk").references("public.t", "id"),
                        foreignKey("id").named("fk_audit").references("audit.log", "id")));

        assertThat(new DefaultSchema(FOLDING, "public").unqualified(schema))
                .isEqualTo(Schema.EMPTY
                        .withNamespace("audit")
                        .with(new EnumType(ObjectName.parse("mood"), List.of("a")))
                        .with(Sequence.sequence("s").ownedBy("t.id"))
                        .with(Sequence.sequence("audit.s").ownedBy("audit.log.id"))
                        .with(Table.of(
                                "t",
                                column("id", bigint()).notNull(),
                                column("mood", enumType("mood")),
                                column("moods", array(enumType("mood"))),
                                primaryKey("id")))
                        .with(Table.of(
                                "audit.log",
                                column("id", bigint()),
                                foreignKey("id").named("fk").references("t", "id"),
                                foreignKey("id").named("fk_audit").references("audit.log", "id"))));
    }

    @Test
    void an_exact_name_in_capitals_is_another_schema() {
        Schema schema = Schema.EMPTY.withNamespace("`Public`").with(Table.of("`Public`.t", column("id", bigint())));

        assertThat(new DefaultSchema(FOLDING, "public").unqualified(schema)).isEqualTo(schema);
    }
}
