select
    '"' || n.nspname || '"' as constraint_schema,
    '"' || o.conname || '"' as constraint_name,
    '"' || n.nspname || '"' as table_schema,
    '"' || c.relname || '"' as table_name,
    case o.contype when 'u' then 'UNIQUE' else 'CHECK' end as constraint_type,
    o.condeferrable as is_deferrable,
    o.condeferred as initially_deferred,
    (
        select string_agg(a.attname, chr(31) order by k.ord)
        from unnest(o.conkey) with ordinality k(attnum, ord)
        join pg_catalog.pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.attnum
    ) as column_list,
    pg_catalog.pg_get_expr(o.conbin, o.conrelid, true) as expression,
    o.convalidated as is_validated,
    :enforced as is_enforced,
    o.connoinherit as no_inherit,
    :nulls_not_distinct as nulls_not_distinct,
    i.indnatts > i.indnkeyatts as includes_columns,
    :temporal as is_temporal
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_index i on i.indexrelid = o.conindid
where o.contype in ('u', 'c') and c.relkind = 'r' and n.nspname in (:schemas)
