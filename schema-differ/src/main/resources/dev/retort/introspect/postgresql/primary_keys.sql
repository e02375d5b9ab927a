select
    '"' || n.nspname || '"' as table_schem,
    '"' || c.relname || '"' as table_name,
    '"' || a.attname || '"' as column_name,
    k.ord as key_seq,
    '"' || o.conname || '"' as pk_name,
    o.condeferrable as is_deferrable,
    i.indnatts > i.indnkeyatts as includes_columns,
    :temporal as is_temporal
from pg_catalog.pg_constraint o
join pg_catalog.pg_class c on c.oid = o.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_index i on i.indexrelid = o.conindid
cross join lateral unnest(o.conkey) with ordinality k(attnum, ord)
join pg_catalog.pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.attnum
where o.contype = 'p' and c.relkind = 'r' and n.nspname in (:schemas)
