select
    null as table_cat,
    '"' || n.nspname || '"' as table_schem,
    '"' || c.relname || '"' as table_name,
    '"' || a.attname || '"' as column_name,
    a.attnum as ordinal_position,
    1111 as data_type,
    'of_column' as type_name,
    case when a.attnotnull then 0 else 1 end as nullable,
    pg_catalog.format_type(a.atttypid, a.atttypmod) as type_text,
    pg_catalog.format_type(a.atttypid, null) as bare_type,
    en.nspname as enum_schema,
    e.typname as enum_name,
    t.typcategory = 'A' as is_array,
    pg_catalog.pg_get_expr(d.adbin, d.adrelid, a.attgenerated <> '') as expression,
    a.attidentity::text as identity_kind,
    a.attgenerated::text as generated_kind,
    l.collname as collation_name,
    pg_catalog.col_description(c.oid, a.attnum) as comment_text,
    exists (
        select from pg_catalog.pg_constraint o
        where o.conrelid = c.oid and o.contype = 'n' and o.conkey = array[a.attnum] and not o.convalidated
    ) as not_null_not_valid
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_type e
    on e.oid = case when t.typcategory = 'A' then t.typelem else t.oid end and e.typtype = 'e'
left join pg_catalog.pg_namespace en on en.oid = e.typnamespace
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_catalog.pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
where n.nspname in (:schemas)
  and c.relkind = 'r'
  and not c.relispartition
  and a.attnum > 0
  and not a.attisdropped
