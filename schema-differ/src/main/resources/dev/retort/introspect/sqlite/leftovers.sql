-- Everything that Retort leaves alone.
select
    case type when 'view' then 'view' when 'virtual' then 'virtual table' else 'shadow table' end as kind,
    name as object_name,
    null as table_name
from pragma_table_list
where schema = 'main' and type in ('view', 'virtual', 'shadow')
union all
select 'trigger', name, tbl_name
from main.sqlite_master
where type = 'trigger'
