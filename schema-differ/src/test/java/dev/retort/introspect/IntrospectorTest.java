// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;

class IntrospectorTest {

    @DatabaseTest
    void an_empty_database_has_nothing(TestDatabase database) throws SQLException {
        LiveSchema live = Live.of(database);

        assertThat(live.schema()).isEqualTo(Schema.EMPTY);
        assertThat(live.unmanaged()).isEmpty();
        assertThat(live.cannotTell()).isEmpty();
    }

    @DatabaseTest
    void a_table_is_read(TestDatabase database) throws SQLException {
        Schema schema =
                Live.after(database, "create table customer (id integer not null, name varchar(40), primary key (id))");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "customer", column("id", integer()).notNull(), column("name", varchar(40)), primaryKey("id"))));
    }
}
