select
    '"' || m.name || '"' as table_name,
    '"' || p.name || '"' as column_name,
    p.cid + 1 as ordinal_position,
    1 - p."notnull" as nullable
from pragma_table_list l
join main.sqlite_master m on m.type = 'table' and m.name = l.name
join pragma_table_xinfo(m.name, 'main') p
where l.schema = 'main' and l.type = 'table' and m.name not like 'sqlite\_%' escape '\'
