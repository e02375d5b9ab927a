// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import dev.retort.run.Facts;
import dev.retort.run.Platform;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks {@code information_schema}. */
public final class DatabaseCatalogue implements Platform.Catalogue {

    /** A column by the name that expressions call it by, so that a description mentions it. */
    private static final String COLUMN = "concat('`', replace(column_name, '`', '``'), '`')";

    private static final String HERE = "_schema = coalesce(?, database()) and ";

    /** Each takes the database and the name, and gives things and what there is to say of them, in one row or several. */
    private static final List<String> COMMON = List.of(
            "select case table_type when 'VIEW' then 'view' when 'SEQUENCE' then 'sequence' else 'table' end,"
                    + " concat_ws(' ', engine, table_collation, create_options, quote(table_comment))"
                    + " from information_schema.tables where table" + HERE + "table_name = ?",
            "select 'view', view_definition from information_schema.views where table" + HERE + "table_name = ?",
            "select concat('column ', column_name), concat_ws(' ', column_type, collation_name, 'null', is_nullable,"
                    + " 'default', quote(column_default), extra, generation_expression, quote(column_comment))"
                    + " from information_schema.columns where table" + HERE + "table_name = ?",
            "select concat('constraint ', constraint_name), concat_ws(' ', " + COLUMN + ", 'refers to',"
                    + " quote(referenced_table_name), quote(referenced_column_name))"
                    + " from information_schema.key_column_usage where table" + HERE + "table_name = ?"
                    + " order by constraint_name, ordinal_position",
            "select concat('constraint ', constraint_name, ' actions'), concat_ws(' ', delete_rule, update_rule)"
                    + " from information_schema.referential_constraints where constraint" + HERE + "table_name = ?",
            "select concat_ws(' ', 'partition', partition_name, subpartition_name), concat_ws(' ', partition_method,"
                    + " partition_expression, partition_description, subpartition_method, subpartition_expression)"
                    + " from information_schema.partitions where table" + HERE
                    + "table_name = ? and partition_name is not null",
            "select 'trigger', concat_ws(' ', action_timing, event_manipulation, event_object_table, action_statement)"
                    + " from information_schema.triggers where trigger" + HERE + "trigger_name = ?",
            "select lower(routine_type), concat_ws(' ', dtd_identifier, routine_definition, sql_data_access,"
                    + " is_deterministic, security_type, quote(routine_comment))"
                    + " from information_schema.routines where routine" + HERE + "routine_name = ?",
            "select 'event', concat_ws(' ', event_definition, status, execute_at, interval_value, interval_field, starts,"
                    + " ends, quote(event_comment)) from information_schema.events where event" + HERE
                    + "event_name = ?",
            "select 'database', concat_ws(' ', default_character_set_name, default_collation_name)"
                    + " from information_schema.schemata where ? is null and schema_name = ?");

    private static final String INDEX = "select concat('index ', index_name), concat_ws(' ', non_unique, " + COLUMN
            + ", %s sub_part, collation, index_type, %s) from information_schema.statistics where table" + HERE
            + "table_name = ? order by index_name, seq_in_index";

    private static final List<String> MYSQL = List.of(
            "select concat('constraint ', c.constraint_name), concat_ws(' ', c.enforced, k.check_clause)"
                    + " from information_schema.table_constraints c join information_schema.check_constraints k"
                    + " on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name"
                    + " where c.table" + HERE + "c.table_name = ? and c.constraint_type = 'CHECK'",
            index("expression,", "is_visible"));

    private final List<String> questions;

    /** Asks these besides what is asked of all servers of the family. */
    public DatabaseCatalogue(List<String> others) {
        this.questions = Stream.concat(COMMON.stream(), others.stream()).toList();
    }

    /** The question for indexes, which differ by these columns too; the first one ends in a comma, or is empty. */
    public static String index(String inKey, String visibility) {
        return INDEX.formatted(inKey, visibility);
    }

    /** Asks what MySQL knows. */
    static DatabaseCatalogue ofMysql() {
        return new DatabaseCatalogue(MYSQL);
    }

    @Override
    public Facts facts(Connection connection, ObjectName name) throws SQLException {
        SortedMap<String, String> facts = new TreeMap<>();
        for (String question : questions) {
            try (PreparedStatement query = connection.prepareStatement(question)) {
                query.setString(1, letters(name.schema()));
                query.setString(2, letters(name.name()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        facts.merge(row.getString(1), String.valueOf(row.getString(2)), DatabaseCatalogue::both);
                    }
                }
            }
        }
        return new Facts(facts);
    }

    /** Of the columns of a key one row each, and of a key and a check of one name both. */
    private static String both(String one, String other) {
        return one + ", " + other;
    }

    /** A statement that is cut off leaves nothing here. */
    @Override
    public List<String> clearing(Connection connection, ObjectName name) {
        return List.of();
    }

    private static @Nullable String letters(@Nullable String name) {
        return name == null ? null : Names.text(name);
    }
}
