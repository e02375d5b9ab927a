// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static dev.retort.schema.Column.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.run.MigrationFailed;
import dev.retort.schema.DataType;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every type becomes every other type: the change is found, the database takes it, and nothing is left to change. Values keep what
 * they mean, or stop the migration.
 */
class TypeChangeTest {

    private static final Map<String, DataType> EVERYWHERE = everywhere();

    private static final Map<String, DataType> POSTGRESQL_ONLY = Map.of(
            "interval", Types.interval(),
            "integers", Types.array(Types.integer()),
            "names", Types.array(Types.varchar(20)));

    @DatabaseTest
    void every_type_becomes_every_other(TestDatabase database) {
        List<String> failures = new ArrayList<>();
        Map<String, DataType> types = types(database.kind());
        types.forEach((name, type) -> {
            if (!becomesAll(database.kind(), type, types).isEmpty()) {
                types.forEach((otherName, other) -> becomesAll(database.kind(), type, Map.of(otherName, other))
                        .forEach(reason -> failures.add(name + " to " + otherName + ": " + reason)));
            }
        });
        assertThat(failures).isEmpty();
    }

    /** What goes wrong when columns of this type become columns of those, one in a table of its own each. */
    private static List<String> becomesAll(DatabaseKind kind, DataType from, Map<String, DataType> to) {
        Schema before = Schema.EMPTY;
        Schema after = Schema.EMPTY;
        for (Map.Entry<String, DataType> entry : to.entrySet()) {
            before = before.with(Table.of(entry.getKey(), column("c", from)));
            after = after.with(Table.of(entry.getKey(), column("c", entry.getValue())));
        }
        try (TestDatabase database = kind.create()) {
            Workbench bench = new Workbench(database);
            bench.apply(bench.difference(before));
            bench.apply(bench.difference(after));
            return bench.difference(after).upgrade().operations().stream()
                    .map(operation -> "left to change: " + operation)
                    .toList();
        } catch (MigrationFailed e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void values_keep_what_they_mean(TestDatabase database) throws SQLException {
        String id = "6f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
        DataType choice = Types.enumeration("a", "b");

        assertThat(becomes(database.kind(), Types.bool(), "true", Types.text())).isEqualTo("1");
        assertThat(becomes(database.kind(), Types.bool(), "true", Types.varchar(5)))
                .isEqualTo("1");
        assertThat(becomes(database.kind(), Types.text(), "'" + id + "'", Types.uuid(), Types.varchar(36)))
                .isEqualTo(id);
        assertThat(becomes(database.kind(), Types.varchar(9), "'7'", Types.integer()))
                .isEqualTo("7");
        assertThat(becomes(database.kind(), choice, "'b'", Types.varchar(9))).isEqualTo("b");
        assertThat(becomes(database.kind(), choice, "null", Types.integer())).isNull();
        assertThatThrownBy(() -> becomes(database.kind(), choice, "'b'", Types.integer()))
                .hasMessageContaining("rows hold values of t.c that cannot be carried over: a value's place in the list"
                        + " would become its number; say it in the migration, type(…, \"SQL\")");
        assertThatThrownBy(() -> becomes(database.kind(), Types.smallint(), "1", choice))
                .hasMessageContaining("a number would become the value at that place in the list");
        assertThatThrownBy(() -> becomes(database.kind(), Types.time(), "'10:30:00'", Types.timestamp()))
                .hasMessageContaining("a time would become one of today");
    }

    @DatabaseTest(only = "postgresql")
    void numbers_are_not_taken_for_seconds(TestDatabase database) throws SQLException {
        assertThat(becomes(database.kind(), Types.decimal(21, 0), "null", Types.interval()))
                .isNull();
        assertThatThrownBy(() -> becomes(database.kind(), Types.decimal(21, 0), "5000000000", Types.interval()))
                .hasMessageContaining(
                        "rows hold values of t.c that cannot be carried over: a number would become as many"
                                + " seconds, and Hibernate counts nanoseconds; say it in the migration, type(…, \"SQL\")");
    }

    /** What becomes of this value, given as SQL, when its column becomes one of these types, one after the other. */
    private static @Nullable String becomes(DatabaseKind kind, DataType from, String value, DataType... types)
            throws SQLException {
        try (TestDatabase database = kind.create()) {
            Workbench bench = new Workbench(database);
            bench.apply(bench.difference(Schema.EMPTY.with(Table.of("t", column("c", from)))));
            database.execute("insert into t values (" + value + ")");
            for (DataType type : types) {
                bench.apply(bench.difference(Schema.EMPTY.with(Table.of("t", column("c", type)))));
            }
            return database.rows("select c from t").get(0).get(0);
        }
    }

    private static Map<String, DataType> types(DatabaseKind kind) {
        Map<String, DataType> types = new LinkedHashMap<>(EVERYWHERE);
        if (kind.product().equals("postgresql")) {
            types.putAll(POSTGRESQL_ONLY);
        }
        return types;
    }

    private static Map<String, DataType> everywhere() {
        Map<String, DataType> types = new LinkedHashMap<>();
        types.put("tiny", Types.tinyint());
        types.put("small", Types.smallint());
        types.put("whole", Types.integer());
        types.put("big", Types.bigint());
        types.put("exact", Types.decimal(12, 2));
        types.put("single_float", Types.real());
        types.put("double_float", Types.doublePrecision());
        types.put("flag", Types.bool());
        types.put("letters", Types.character(3));
        types.put("name", Types.varchar(40));
        types.put("long_text", Types.text());
        types.put("large_text", Types.clob());
        types.put("fixed_bytes", Types.binary(4));
        types.put("some_bytes", Types.varbinary(40));
        types.put("many_bytes", Types.blob());
        types.put("day", Types.date());
        types.put("hour", Types.time());
        types.put("hour_there", Types.timeWithZone());
        types.put("moment", Types.timestamp());
        types.put("moment_there", Types.timestampWithZone());
        types.put("id", Types.uuid());
        types.put("document", Types.json());
        types.put("choice", Types.enumeration("a", "b"));
        return types;
    }
}
