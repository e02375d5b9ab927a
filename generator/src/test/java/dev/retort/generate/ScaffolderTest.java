// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.testkit.Goldens;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScaffolderTest {

    private static final Goldens GOLDENS = Goldens.of(ScaffolderTest.class);
    private static final MigrationDraft DRAFT =
            MigrationDraft.empty("3f2a91c04b7e", "V20261121101500_AddUserEmail", "add user email");

    private final Scaffolder scaffolder = new Scaffolder(Templates.shipped());

    @Test
    void every_operation_has_a_scaffold() {
        assertThat(Recipe.all().stream().map(recipe -> recipe.scaffold().alias()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Template.values())
                        .filter(Template::isStatement)
                        .map(Template::id)
                        .toList());
    }

    @Test
    void what_is_not_said_is_a_placeholder() {
        String all = Scaffold.all().stream()
                .map(scaffold -> scaffold.name() + ": " + scaffold.description() + "\n"
                        + scaffolder.statement(scaffold.name(), Map.of()))
                .collect(Collectors.joining("\n\n", "", "\n"));

        GOLDENS.verify("placeholders.txt", all);
    }

    @Test
    void with_placeholders_a_migration_compiles() {
        for (Scaffold scaffold : Scaffold.all()) {
            CompiledSource.migration(DRAFT.className(), scaffolder.source(scaffold.name(), Map.of(), DRAFT));
        }
    }

    @Test
    void a_column() {
        String statement = scaffolder.statement(
                "add_column",
                Map.of(
                        ScaffoldOption.TABLE, "audit.log_entry",
                        ScaffoldOption.COLUMN, "severity",
                        ScaffoldOption.TYPE, "enumeration('LOW', 'HIGH')",
                        ScaffoldOption.NOT_NULL, "true",
                        ScaffoldOption.DEFAULT, "LOW"));

        assertThat(statement)
                .isEqualTo("op.addColumn(\"audit.log_entry\", column(\"severity\", enumeration(\"LOW\", \"HIGH\"))"
                        + ".notNull().defaultTo(\"LOW\"));");
    }

    @Test
    void a_table() {
        String statement = scaffolder.statement(
                "add_table",
                Map.of(
                        ScaffoldOption.TABLE, "orders",
                        ScaffoldOption.COLUMNS, "id bigint, `Total Sum` decimal(10, 2)",
                        ScaffoldOption.PRIMARY_KEY, "id"));

        assertThat(statement)
                .isEqualTo(
                        """
                        op.createTable(
                                "orders",
                                column("id", bigint()),
                                column("`Total Sum`", decimal(10, 2)),
                                primaryKey("id"));""");
    }

    @Test
    void an_index_is_named_by_what_it_is_on() {
        String statement = scaffolder.statement(
                "create_index",
                Map.of(
                        ScaffoldOption.TABLE, "users",
                        ScaffoldOption.COLUMNS, "last_name, first_name",
                        ScaffoldOption.UNIQUE, "true",
                        ScaffoldOption.CONCURRENTLY, "true"));

        assertThat(statement)
                .isEqualTo(
                        """
                        op.createIndex(
                                "users",
                                index("ix_users_last_name_first_name").on("last_name", "first_name").unique(),
                                concurrently());""");
    }

    @Test
    void a_foreign_key() {
        String statement = scaffolder.statement(
                "add_foreign_key",
                Map.of(
                        ScaffoldOption.TABLE, "orders",
                        ScaffoldOption.COLUMNS, "user_id",
                        ScaffoldOption.REFERENCES, "users",
                        ScaffoldOption.ON_DELETE, "set null"));

        assertThat(statement)
                .isEqualTo(
                        """
                        op.addForeignKey(
                                "orders",
                                foreignKey("user_id").named("fk_orders_user_id").references("users", "id").onDelete(SET_NULL));""");
    }

    @Test
    void a_whole_migration() {
        String source = scaffolder.source(
                "add_column", Map.of(ScaffoldOption.TABLE, "users", ScaffoldOption.COLUMN, "email"), DRAFT);

        GOLDENS.verify(DRAFT.className() + ".java", source);
    }

    @Test
    void a_migration_whose_way_back_cannot_be_told_leaves_it_open() {
        String source = scaffolder.source("run", Map.of(ScaffoldOption.DESCRIPTION, "hash the passwords"), DRAFT);

        GOLDENS.verify("V20261121101500_Run.java", source);
    }

    @Test
    void an_unknown_scaffold_is_refused() {
        assertThatThrownBy(() -> scaffolder.statement("add_colum", Map.of()))
                .isInstanceOf(UnknownScaffold.class)
                .hasMessageStartingWith("there is no template add_colum; there are add_check, add_column,");
    }

    @Test
    void an_option_that_is_not_taken_is_refused() {
        assertThatThrownBy(() -> scaffolder.statement("drop_table", Map.of(ScaffoldOption.COLUMN, "id")))
                .isInstanceOf(UnusedOption.class)
                .hasMessage("template drop_table takes no --column; it takes --table");
    }

    @Test
    void a_value_that_means_nothing_is_refused() {
        assertInvalid(
                "add_column",
                ScaffoldOption.TYPE,
                "varchar('x')",
                "--type varchar('x'): cannot read type varchar('x'): write varchar() or varchar(number)");
        assertInvalid(
                "add_foreign_key",
                ScaffoldOption.ON_DELETE,
                "explode",
                "--on-delete explode: it should be cascade, restrict, set null, set default or no action");
        assertInvalid("create_sequence", ScaffoldOption.START, "one", "--start one: it should be the first number");
        assertInvalid("add_foreign_key", ScaffoldOption.REFERENCED_COLUMNS, "id, name", null);
        assertInvalid("bulk_insert", ScaffoldOption.VALUES, "1, 2", "--values 1, 2: columns: 1, values: 2");
        assertInvalid("drop_table", ScaffoldOption.TABLE, " ", "--table '': it is empty");
        assertInvalid("drop_table", ScaffoldOption.TABLE, "a.b.c", null);
    }

    @Test
    void a_default_is_a_constant_of_the_type() {
        Map<ScaffoldOption, String> notANumber =
                Map.of(ScaffoldOption.TYPE, "bigint()", ScaffoldOption.DEFAULT, "many");

        assertThatThrownBy(() -> scaffolder.statement("add_column", notANumber))
                .isInstanceOf(InvalidOption.class)
                .hasMessage("--default many: it should be a number");
    }

    private void assertInvalid(String scaffold, ScaffoldOption option, String value, String message) {
        assertThatThrownBy(() -> scaffolder.statement(scaffold, Map.of(option, value)))
                .isInstanceOfSatisfying(
                        InvalidOption.class, e -> assertThat(e.option()).isEqualTo(option))
                .satisfies(e -> assertThat(e.getMessage()).isEqualTo(message == null ? e.getMessage() : message));
    }
}
