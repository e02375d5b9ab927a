select
    k.table_name as table_name,
    k.constraint_name as constraint_name,
    group_concat(k.column_name order by k.ordinal_position separator 0x1f) as column_list,
    case when min(k.referenced_table_schema) <> database() then min(k.referenced_table_schema) end as referenced_schema,
    min(k.referenced_table_name) as referenced_table,
    group_concat(k.referenced_column_name order by k.ordinal_position separator 0x1f) as referenced_columns,
    min(r.delete_rule) as on_delete,
    min(r.update_rule) as on_update
from information_schema.key_column_usage k
join information_schema.referential_constraints r
    on r.constraint_schema = k.constraint_schema
    and r.constraint_name = k.constraint_name
    and r.table_name = k.table_name
where k.table_schema = database()
  and r.constraint_schema = database()
  and k.referenced_table_name is not null
group by k.table_name, k.constraint_name
order by k.table_name, k.constraint_name
