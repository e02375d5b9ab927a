-- Tables with a period of their own, which a primary key or a unique constraint may be about, and a check stands for in other places.
select distinct table_name as table_name
from information_schema.periods
where table_schema = database() and period <> 'SYSTEM_TIME'
order by table_name
