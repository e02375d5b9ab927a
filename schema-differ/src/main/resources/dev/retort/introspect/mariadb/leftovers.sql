-- Everything that Retort leaves alone; a reason is given where the kind does not say it all.
select 'view' as kind, table_name as object_name, null as reason
from information_schema.tables
where table_schema = database() and table_type = 'VIEW'
union all
select 'system-versioned table', table_name, null
from information_schema.tables
where table_schema = database() and table_type = 'SYSTEM VERSIONED'
union all
select 'trigger', trigger_name, concat('it is a trigger of table ', event_object_table)
from information_schema.triggers
where trigger_schema = database()
union all
select lower(routine_type), routine_name, null
from information_schema.routines
where routine_schema = database()
union all
select 'event', event_name, null
from information_schema.events
where event_schema = database()
union all
select 'storage option', table_name, concat('its engine is ', engine)
from information_schema.tables
where table_schema = database() and table_type = 'BASE TABLE' and engine <> 'InnoDB'
union all
select 'storage option', table_name, create_options
from information_schema.tables
where table_schema = database() and table_type = 'BASE TABLE' and create_options <> ''
