-- SchemaCrawler takes its time for each column of the answer: all that it does not read itself is the list column_details.
select
    '"' || n.nspname || '"' as table_schem,
    '"' || c.relname || '"' as table_name,
    '"' || a.attname || '"' as column_name,
    a.attnum as ordinal_position,
    case when a.attnotnull then 0 else 1 end as nullable,
    pg_catalog.col_description(c.oid, a.attnum) as comment_text,
    concat_ws(
        chr(31),
        pg_catalog.format_type(a.atttypid, a.atttypmod),
        pg_catalog.format_type(a.atttypid, null),
        coalesce(en.nspname, ''),
        coalesce(e.typname, ''),
        t.typtype = 'b' and t.typcategory = 'A',
        coalesce(l.collname, ''),
        a.attidentity,
        a.attgenerated,
        exists (
            select from pg_catalog.pg_constraint o
            where o.conrelid = c.oid and o.contype = 'n' and o.conkey = array[a.attnum] and not o.convalidated
        ),
        coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid, a.attgenerated <> ''), '')
    ) as column_details
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_type e
    on e.oid = case when t.typtype = 'b' and t.typcategory = 'A' then t.typelem else t.oid end and e.typtype = 'e'
left join pg_catalog.pg_namespace en on en.oid = e.typnamespace
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_catalog.pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
where n.nspname in (:schemas)
  and c.relkind = 'r'
  and not c.relispartition
  and a.attnum > 0
  and not a.attisdropped
