select
    n.nspname as schema_name,
    t.typname as type_name,
    (
        select string_agg(l.enumlabel, chr(31) order by l.enumsortorder)
        from pg_catalog.pg_enum l
        where l.enumtypid = t.oid
    ) as labels
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'e'
  and n.nspname in (:schemas)
  and not exists (
      select from pg_catalog.pg_depend d
      where d.classid = 'pg_catalog.pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
