select table_name as sequence_name
from information_schema.tables
where table_schema = database() and table_type = 'SEQUENCE'
order by table_name
