-- A serial column is an integer that owns a sequence and whose default is the sequence's next value and nothing else.
select
    '"' || n.nspname || '"' as sequence_schema,
    '"' || c.relname || '"' as sequence_name,
    s.seqincrement as increment,
    s.seqstart as start_value,
    s.seqmin as minimum_value,
    s.seqmax as maximum_value,
    s.seqcycle as cycle_option,
    n.nspname as schema_name,
    s.seqcache as cache_size,
    pg_catalog.format_type(s.seqtypid, null) as type_text,
    onn.nspname as owner_schema,
    oc.relname as owner_table,
    oa.attname as owner_column,
    d.deptype = 'i' as serves_identity,
    (
        select pg_catalog.pg_get_expr(f.adbin, f.adrelid)
        from pg_catalog.pg_attrdef f
        where d.deptype = 'a'
          and oa.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
          and f.adrelid = oa.attrelid and f.adnum = oa.attnum
          and pg_catalog.pg_get_expr(f.adbin, f.adrelid) = format('nextval(%L::regclass)', c.oid::regclass)
    ) as reading
from pg_catalog.pg_sequence s
join pg_catalog.pg_class c on c.oid = s.seqrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_depend d
    on d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.objsubid = 0
    and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
left join pg_catalog.pg_class oc on oc.oid = d.refobjid
left join pg_catalog.pg_namespace onn on onn.oid = oc.relnamespace
left join pg_catalog.pg_attribute oa on oa.attrelid = d.refobjid and oa.attnum = d.refobjsubid
where n.nspname in (:schemas)
  and not exists (
      select from pg_catalog.pg_depend x
      where x.classid = 'pg_catalog.pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')
