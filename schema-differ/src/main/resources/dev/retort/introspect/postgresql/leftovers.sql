-- Everything that Retort leaves alone; a reason is given where the kind does not say it all.
with scope as (
    select n.oid, n.nspname from pg_catalog.pg_namespace n where n.nspname in (:schemas)
),
members as (
    select d.classid, d.objid, x.extname
    from pg_catalog.pg_depend d
    join pg_catalog.pg_extension x on d.refclassid = 'pg_catalog.pg_extension'::regclass and x.oid = d.refobjid
    where d.deptype = 'e'
),
relations as (
    select c.oid, s.nspname, c.relname, c.relkind, c.relispartition, c.relpersistence, c.reloptions, c.relrowsecurity,
        c.reltablespace, c.relreplident, m.extname, c.relkind in ('r', 'p') as is_table,
        (
            select string_agg(format('%I.%I', pn.nspname, pc.relname), ', ' order by h.inhseqno)
            from pg_catalog.pg_inherits h
            join pg_catalog.pg_class pc on pc.oid = h.inhparent
            join pg_catalog.pg_namespace pn on pn.oid = pc.relnamespace
            where h.inhrelid = c.oid
        ) as parents
    from pg_catalog.pg_class c
    join scope s on s.oid = c.relnamespace
    left join members m on m.classid = 'pg_catalog.pg_class'::regclass and m.objid = c.oid
)
select 'extension table' as kind, nspname as schema_name, relname as object_name,
    'it belongs to the extension ' || extname as reason
from relations where relkind = 'r' and extname is not null
union all
select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
        when 'p' then 'partitioned table' end,
    nspname, relname, 'it belongs to the extension ' || extname
from relations where relkind in ('v', 'm', 'f', 'p') and not relispartition
union all
select 'partition', nspname, relname, 'it is a part of ' || parents
from relations where relkind in ('r', 'p', 'f') and relispartition
union all
select 'inherited table', nspname, relname, 'it inherits from ' || parents
from relations where relkind = 'r' and not relispartition and parents is not null and extname is null
union all
select 'sequence of an extension', nspname, relname, 'it belongs to the extension ' || extname
from relations where relkind = 'S' and extname is not null
union all
select 'storage option', nspname, relname, concat_ws(', ',
        case when relpersistence = 'u' and relkind = 'r' then 'unlogged' end,
        array_to_string(reloptions, ', '),
        case when reltablespace <> 0 then 'another tablespace' end,
        case when relreplident <> 'd' and relkind = 'r' then 'another replica identity' end)
from relations
where relkind in ('r', 'i') and not relispartition and extname is null
  and (relkind = 'r' and (relpersistence = 'u' or relreplident <> 'd') or reloptions is not null or reltablespace <> 0)
union all
select 'comment', r.nspname, r.relname, 'it is on ' || case r.relkind when 'i' then 'an index' else 'a sequence' end
from pg_catalog.pg_description d
join relations r on d.classoid = 'pg_catalog.pg_class'::regclass and r.oid = d.objoid and r.relkind in ('i', 'S')
where r.extname is null and not r.relispartition
union all
select 'comment', r.nspname, o.conname, 'it is on a constraint of table ' || r.relname
from pg_catalog.pg_description d
join pg_catalog.pg_constraint o on d.classoid = 'pg_catalog.pg_constraint'::regclass and o.oid = d.objoid
join relations r on r.oid = o.conrelid
where r.relkind = 'r'
union all
select 'comment', s.nspname, t.typname, 'it is on an enum type'
from pg_catalog.pg_description d
join pg_catalog.pg_type t on d.classoid = 'pg_catalog.pg_type'::regclass and t.oid = d.objoid and t.typtype = 'e'
join scope s on s.oid = t.typnamespace
union all
select 'row level security', nspname, relname, 'it is switched on for this table'
from relations where is_table and relrowsecurity and extname is null
union all
select 'policy', r.nspname, p.polname, 'it is a policy of table ' || r.relname
from pg_catalog.pg_policy p join relations r on r.oid = p.polrelid
union all
select 'trigger', r.nspname, t.tgname,
    'it is a trigger of ' || case when r.is_table then 'table ' else 'view ' end || r.relname
from pg_catalog.pg_trigger t join relations r on r.oid = t.tgrelid
where not t.tgisinternal and t.tgparentid = 0
union all
select 'rule', r.nspname, w.rulename, 'it is a rule of ' || r.relname
from pg_catalog.pg_rewrite w join relations r on r.oid = w.ev_class
where w.rulename <> '_RETURN'
union all
select case when o.contype = 'x' then 'exclusion constraint' else 'temporal key' end, r.nspname, o.conname,
    'it is a constraint of table ' || r.relname
from pg_catalog.pg_constraint o join relations r on r.oid = o.conrelid
where (o.contype = 'x' or :temporal) and o.conparentid = 0
union all
select 'extended statistics', s.nspname, e.stxname, 'they are about table ' || c.relname
from pg_catalog.pg_statistic_ext e
join scope s on s.oid = e.stxnamespace
join pg_catalog.pg_class c on c.oid = e.stxrelid
union all
select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' when 'w' then 'window function' else 'function' end,
    s.nspname, p.proname, 'its arguments are (' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')'
from pg_catalog.pg_proc p
join scope s on s.oid = p.pronamespace
where not exists (
    select from members m where m.classid = 'pg_catalog.pg_proc'::regclass and m.objid = p.oid)
  and not exists (
    select from pg_catalog.pg_depend d
    where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')
union all
select case t.typtype when 'd' then 'domain' when 'c' then 'composite type' when 'r' then 'range type' else 'base type' end,
    s.nspname, t.typname, null
from pg_catalog.pg_type t
join scope s on s.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid
where (t.typtype in ('d', 'r') or t.typtype = 'c' and c.relkind = 'c' or t.typtype = 'b' and t.typcategory <> 'A')
  and not exists (
      select from members m where m.classid = 'pg_catalog.pg_type'::regclass and m.objid = t.oid)
union all
select 'collation', s.nspname, l.collname, null
from pg_catalog.pg_collation l join scope s on s.oid = l.collnamespace
where not exists (
    select from members m where m.classid = 'pg_catalog.pg_collation'::regclass and m.objid = l.oid)
union all
select 'operator', s.nspname, o.oprname, null
from pg_catalog.pg_operator o join scope s on s.oid = o.oprnamespace
where not exists (
    select from members m where m.classid = 'pg_catalog.pg_operator'::regclass and m.objid = o.oid)
union all
select 'text search configuration', s.nspname, f.cfgname, null
from pg_catalog.pg_ts_config f join scope s on s.oid = f.cfgnamespace
where not exists (
    select from members m where m.classid = 'pg_catalog.pg_ts_config'::regclass and m.objid = f.oid)
union all
select 'event trigger', null, evtname, null from pg_catalog.pg_event_trigger
union all
select 'extension', null, extname, null from pg_catalog.pg_extension where extname <> 'plpgsql'
union all
select 'schema', null, n.nspname, 'it is not among the schemas looked at'
from pg_catalog.pg_namespace n
where n.nspname not in (:schemas) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (
      select from members m where m.classid = 'pg_catalog.pg_namespace'::regclass and m.objid = n.oid)
