-- A key that a partition inherits, on either side, is the business of its parent.
select
    n.nspname as table_schema,
    c.relname as table_name,
    o.conname as constraint_name,
    (
        select string_agg(a.attname, chr(31) order by k.ord)
        from unnest(o.conkey) with ordinality k(attnum, ord)
        join pg_catalog.pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.attnum
    ) as column_list,
    pn.nspname as referenced_schema,
    pc.relname as referenced_table,
    (
        select string_agg(a.attname, chr(31) order by k.ord)
        from unnest(o.confkey) with ordinality k(attnum, ord)
        join pg_catalog.pg_attribute a on a.attrelid = o.confrelid and a.attnum = k.attnum
    ) as referenced_columns,
    o.confdeltype::text as on_delete,
    o.confupdtype::text as on_update,
    o.condeferrable as is_deferrable,
    o.condeferred as initially_deferred,
    o.convalidated as is_validated,
    :enforced as is_enforced,
    o.confmatchtype = 'f' as matches_full,
    :delete_columns is not null as deletes_some_columns,
    :temporal as is_temporal
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_class pc on pc.oid = o.confrelid
join pg_catalog.pg_namespace pn on pn.oid = pc.relnamespace
where o.contype = 'f' and o.conparentid = 0 and c.relkind = 'r' and n.nspname in (:schemas)
order by n.nspname, c.relname, o.conname
