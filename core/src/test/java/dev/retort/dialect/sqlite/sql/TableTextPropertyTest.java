// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random tables: what is read of their text is what SQLite's pragmas say. */
class TableTextPropertyTest {

    @Property
    void a_text_reads_as_SQLite_reads_it(@ForAll long seed) throws SQLException {
        String sql = RandomTable.sql(seed);

        try (SqliteMemory memory = SqliteMemory.open().execute(sql)) {
            CreateTable table = stored(memory);

            assertThat(TableFacts.ofText(table))
                    .as(sql)
                    .isEqualTo(TableFacts.ofDatabase(memory, table.name().value()));
        }
    }

    static CreateTable stored(SqliteMemory memory) throws SQLException {
        return CreateTable.parse(
                memory.rows("SELECT sql FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'")
                        .get(0));
    }
}
