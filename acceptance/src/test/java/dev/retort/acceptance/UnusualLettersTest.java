// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.TableNote.tableComment;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.diff.DiffOptions;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Letters that a server's catalogue may not be able to hold, such as those of four bytes in MySQL's. */
class UnusualLettersTest {

    @DatabaseTest
    void nothing_differs_where_the_catalogue_keeps_another_letter(TestDatabase database) throws SQLException {
        Workbench bench = new Workbench(database);
        Schema schema = Schema.EMPTY.with(Table.of(
                "letters",
                column("kept", varchar(20)).defaultTo("😀 größer"),
                column("told", varchar(20)).withComment("what 😃 says"),
                check("kept <> '😁'").named("ck_letters"),
                tableComment("📚 and more")));

        bench.apply(bench.settledDifference(schema, DiffOptions.defaults()));
        assertThat(bench.settledDifference(schema, DiffOptions.defaults())
                        .upgrade()
                        .operations())
                .isEmpty();
        database.execute("insert into letters (told) values ('x')");
        assertThat(database.rows("select kept, told from letters")).containsExactly(List.of("😀 größer", "x"));
    }
}
