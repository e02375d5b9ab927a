-- One row an index; its keys and included columns are the list of lists index_parts.
select
    '"' || n.nspname || '"' as table_schem,
    '"' || c.relname || '"' as table_name,
    not i.indisunique as non_unique,
    '"' || ic.relname || '"' as index_name,
    'index_parts' as column_name,
    pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) as predicate,
    m.amname as access_method,
    i.indisvalid as is_valid,
    :nulls_not_distinct as nulls_not_distinct,
    (
        select string_agg(
            concat_ws(
                chr(31),
                case when k.attnum = 0 then '' else a.attname end,
                case when k.attnum = 0 then pg_catalog.pg_get_indexdef(i.indexrelid, k.ord::int, true) else '' end,
                k.ord > i.indnkeyatts,
                coalesce(i.indoption[k.ord::int - 1], 0) & 1 = 1,
                coalesce(i.indoption[k.ord::int - 1], 0) & 2 = 2,
                coalesce(l.collname, ''),
                coalesce(
                    case when pg_catalog.pg_opclass_is_visible(p.oid) then '' else quote_ident(pn.nspname) || '.' end
                    || quote_ident(p.opcname), '')),
            chr(30) order by k.ord)
        from unnest(i.indkey::int2[]) with ordinality k(attnum, ord)
        left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        left join pg_catalog.pg_collation l
            on l.oid = i.indcollation[k.ord::int - 1] and k.attnum <> 0 and l.oid <> a.attcollation
        left join pg_catalog.pg_opclass p on p.oid = i.indclass[k.ord::int - 1] and not p.opcdefault
        left join pg_catalog.pg_namespace pn on pn.oid = p.opcnamespace
    ) as index_parts
from pg_catalog.pg_index i
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_class c on c.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_am m on m.oid = ic.relam
left join pg_catalog.pg_constraint o
    on o.conrelid = i.indrelid and o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x')
where n.nspname in (:schemas) and c.relkind = 'r' and not c.relispartition and o.oid is null
