// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import dev.retort.dialect.Dialects;
import dev.retort.dialect.Naming;
import dev.retort.run.Facts;
import dev.retort.run.Platform;
import dev.retort.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks {@code pg_catalog}. */
final class DatabaseCatalogue implements Platform.Catalogue {

    private static final String RELATION = " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " and n.nspname = coalesce(?, current_schema()) and c.relname = ?";

    private static final String INDEX = "case when x.indisvalid then 'valid' else 'invalid' end || ' '"
            + " || pg_get_indexdef(x.indexrelid) from pg_index x";

    /** Each takes the schema and the name, and gives things and what there is to say of them. */
    private static final List<String> QUESTIONS = List.of(
            "select case c.relkind when 'v' then 'view' when 'm' then 'view' when 'S' then 'sequence' else 'table' end,"
                    + " concat_ws(' ', c.relkind, c.relpersistence, obj_description(c.oid, 'pg_class'),"
                    + " case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end,"
                    + " (select (s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,"
                    + " s.seqcycle)::text from pg_sequence s where s.seqrelid = c.oid))"
                    + RELATION + " where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')",
            "select 'column ' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),"
                    + " 'collate ' || case when a.attcollation <> y.typcollation then a.attcollation::regcollation end,"
                    + " case when a.attnotnull then 'not null' end, 'identity ' || nullif(a.attidentity::text, ''),"
                    + " 'generated ' || nullif(a.attgenerated::text, ''), 'default ' || pg_get_expr(d.adbin, d.adrelid),"
                    + " 'comment ' || quote_literal(col_description(c.oid, a.attnum)))"
                    + RELATION + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                    + " join pg_type y on y.oid = a.atttypid"
                    + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
                    + " where c.relkind in ('r', 'p', 'f')",
            "select 'constraint ' || k.conname, concat_ws(' ', k.contype, k.convalidated, pg_get_constraintdef(k.oid))"
                    + RELATION + " join pg_constraint k on k.conrelid = c.oid",
            "select 'index ' || i.relname, " + INDEX + " join pg_class i on i.oid = x.indexrelid join (select c.oid"
                    + RELATION + ") c on c.oid = x.indrelid",
            "select 'index', " + INDEX + " join (select c.oid" + RELATION + ") c on c.oid = x.indexrelid",
            "select 'type', (select string_agg(quote_literal(e.enumlabel), ',' order by e.enumsortorder) from pg_enum e"
                    + " where e.enumtypid = t.oid) from pg_type t join pg_namespace n on n.oid = t.typnamespace"
                    + " and n.nspname = coalesce(?, current_schema()) and t.typname = ? where t.typtype = 'e'",
            "select 'schema', '' from pg_namespace n where ?::text is null and n.nspname = ?");

    private static final String HALF_BUILT = "select quote_ident(n.nspname) || '.' || quote_ident(c.relname)" + RELATION
            + " join pg_index x on x.indexrelid = c.oid where not x.indisvalid and c.relkind = 'i'";

    private final Naming naming = Dialects.installed().byId("postgresql").naming();

    @Override
    public Facts facts(Connection connection, ObjectName name) throws SQLException {
        SortedMap<String, String> facts = new TreeMap<>();
        for (String question : QUESTIONS) {
            for (List<String> row : ask(connection, question, name, 2)) {
                facts.put(row.get(0), row.get(1));
            }
        }
        return new Facts(facts);
    }

    /** An index whose concurrent building was cut off is there, counts for nothing, and is in the way of another attempt. */
    @Override
    public List<String> clearing(Connection connection, ObjectName name) throws SQLException {
        return ask(connection, HALF_BUILT, name, 1).stream()
                .map(row -> "drop index concurrently " + row.get(0))
                .toList();
    }

    private List<List<String>> ask(Connection connection, String question, ObjectName name, int columns)
            throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, physical(name.schema()));
            query.setString(2, naming.physical(name.name()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(String.valueOf(row.getString(i)));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }

    private @Nullable String physical(@Nullable String name) {
        return name == null ? null : naming.physical(name);
    }
}
