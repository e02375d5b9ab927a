// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.Note.note;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.operation.ChangeSet;
import dev.retort.schema.Schema;
import dev.retort.schema.TableElement;
import dev.retort.schema.Types;
import dev.retort.testkit.Goldens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeMigrationTest {

    private static final MigrationWriter WRITER = new MigrationWriter(Templates.shipped());

    @Test
    void a_thousand_tables_compile_and_give_the_same_operations() {
        ChangeSet upgrade = Operations.record(op -> createTables(op, 1000, 20));
        Downgrade.By downgrade = (Downgrade.By) Downgrade.of(upgrade, Schema.EMPTY);

        String source = WRITER.source(draft().withChanges(upgrade, downgrade));
        Migration migration = CompiledSource.migration("V1_Large", source);

        assertThat(Operations.ofUpgrade(migration)).isEqualTo(upgrade);
        assertThat(Operations.ofDowngrade(migration)).isEqualTo(downgrade.changes());
    }

    @Test
    void one_table_of_very_many_columns_compiles() {
        ChangeSet upgrade = Operations.record(op -> createTables(op, 1, 1500));
        Downgrade downgrade = Downgrade.of(upgrade, Schema.EMPTY);

        String source = WRITER.source(draft().withChanges(upgrade, downgrade));
        Migration migration = CompiledSource.migration("V1_Large", source);

        assertThat(Operations.ofUpgrade(migration)).isEqualTo(upgrade);
    }

    @Test
    void a_long_migration_is_divided_by_table() {
        ChangeSet upgrade = Operations.record(op -> createTables(op, 4, 130));
        MigrationDraft draft = draft().withChanges(upgrade, Downgrade.of(upgrade, Schema.EMPTY));

        String source = WRITER.source(draft.withNotes(List.of(note("Nothing was left out."))));

        Goldens.of(LargeMigrationTest.class).verify("outline.java", outline(source));
    }

    /** The source without the columns. */
    private static String outline(String source) {
        return String.join(
                "\n",
                source.lines().filter(line -> !line.contains(" column(\"")).toList());
    }

    private static MigrationDraft draft() {
        return MigrationDraft.empty("3f2a91c04b7e", "V1_Large", "large");
    }

    private static void createTables(Operations op, int tables, int columns) {
        for (int table = 0; table < tables; table++) {
            List<TableElement> elements = new ArrayList<>();
            elements.add(column("id", Types.bigint()).notNull());
            for (int i = 0; i < columns; i++) {
                elements.add(column("column_" + table + "_" + i, Types.varchar(20 + i))
                        .notNull()
                        .defaultTo("value_" + table + "_" + i));
            }
            elements.add(primaryKey("id").named("pk_" + table));
            op.createTable("table_" + table, elements.toArray(TableElement[]::new));
            op.createIndex("table_" + table, index("ix_" + table).on("column_" + table + "_0"));
        }
        for (int table = 0; table < tables; table++) {
            String target = "table_" + (table + 1) % tables;
            op.addForeignKey(
                    "table_" + table, foreignKey("id").named("fk_" + table).references(target, "id"));
        }
    }
}
