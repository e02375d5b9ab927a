// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds what can be dropped in the current schema; what belongs to an extension stays. */
final class Demolition {

    private static final String NOT_OF_EXTENSION =
            " and not exists (select 1 from pg_depend d where d.classid = '%s'::regclass"
                    + " and d.objid = %s.oid and d.deptype = 'e')";

    /** Each later one may be gone with an earlier one. */
    private static final String QUERY = "select 1, format('drop %s if exists %I.%I cascade',"
            + " case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'"
            + " when 'f' then 'foreign table' else 'table' end, n.nspname, c.relname)"
            + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')"
            + String.format(NOT_OF_EXTENSION, "pg_class", "c")
            + " union all select 2, format('drop routine if exists %I.%I(%s) cascade', n.nspname, p.proname,"
            + " pg_get_function_identity_arguments(p.oid))"
            + " from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
            + " where n.nspname = current_schema() and p.prokind <> 'a'"
            + String.format(NOT_OF_EXTENSION, "pg_proc", "p")
            + " union all select 3, format('drop %s if exists %I.%I cascade',"
            + " case t.typtype when 'd' then 'domain' else 'type' end, n.nspname, t.typname)"
            + " from pg_type t join pg_namespace n on n.oid = t.typnamespace"
            + " where n.nspname = current_schema() and (t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and exists"
            + " (select 1 from pg_class c where c.oid = t.typrelid and c.relkind = 'c')))"
            + String.format(NOT_OF_EXTENSION, "pg_type", "t")
            + " order by 1, 2";

    private Demolition() {}

    static List<String> statements(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                statements.add(row.getString(2));
            }
        }
        return statements;
    }
}
