select
    '"' || m.name || '"' as table_name,
    'TABLE' as table_type,
    m.sql as sql_text
from pragma_table_list l
join main.sqlite_master m on m.type = 'table' and m.name = l.name
where l.schema = 'main' and l.type = 'table' and m.name not like 'sqlite\_%' escape '\'
