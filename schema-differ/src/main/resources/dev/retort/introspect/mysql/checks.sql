select
    c.table_name as table_name,
    c.constraint_name as constraint_name,
    k.check_clause as expression,
    c.enforced = 'YES' as is_enforced
from information_schema.table_constraints c
join information_schema.check_constraints k
    on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
where c.constraint_schema = database() and k.constraint_schema = database() and c.constraint_type = 'CHECK'
order by c.table_name, c.constraint_name
