-- One row an index; its text says what its keys are. Indexes of constraints have no text.
select
    '"' || tbl_name || '"' as table_name,
    '"' || name || '"' as index_name,
    'sql_text' as column_name,
    sql as sql_text
from main.sqlite_master
where type = 'index' and sql is not null
