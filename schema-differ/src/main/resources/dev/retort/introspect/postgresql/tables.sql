select
    '"' || n.nspname || '"' as table_schem,
    '"' || c.relname || '"' as table_name,
    'TABLE' as table_type,
    pg_catalog.obj_description(c.oid, 'pg_class') as comment_text
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname in (:schemas)
  and c.relkind = 'r'
  and not c.relispartition
  and not exists (select from pg_catalog.pg_inherits h where h.inhrelid = c.oid)
  and not exists (
      select from pg_catalog.pg_depend d
      where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
