-- One row an index; its text says what its keys are. Indexes of constraints have no text.
select
    null as table_cat,
    null as table_schem,
    '"' || tbl_name || '"' as table_name,
    0 as non_unique,
    '"' || name || '"' as index_name,
    3 as type,
    1 as ordinal_position,
    'sql_text' as column_name,
    sql as sql_text
from sqlite_master
where type = 'index' and sql is not null
