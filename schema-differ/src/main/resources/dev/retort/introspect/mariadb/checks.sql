select
    table_name as table_name,
    constraint_name as constraint_name,
    check_clause as expression,
    level = 'Column' as is_in_column,
    1 as is_enforced
from information_schema.check_constraints
where constraint_schema = database()
order by table_name, constraint_name
