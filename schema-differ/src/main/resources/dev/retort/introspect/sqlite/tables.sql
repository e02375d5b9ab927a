select
    null as table_cat,
    null as table_schem,
    '"' || m.name || '"' as table_name,
    'TABLE' as table_type,
    null as remarks,
    m.sql as sql_text
from pragma_table_list l
join sqlite_master m on m.type = 'table' and m.name = l.name
where l.schema = 'main' and l.type = 'table' and m.name not like 'sqlite\_%' escape '\'
