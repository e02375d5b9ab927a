-- One row an index; its keys are the list of lists index_parts.
select /*+ set_var(group_concat_max_len = 4294967295) */
    concat('"', table_name, '"') as table_name,
    min(non_unique) as non_unique,
    concat('"', index_name, '"') as index_name,
    'index_parts' as column_name,
    min(index_type) as access_method,
    min(is_visible) = 'YES' as is_used,
    min(index_comment) as comment_text,
    group_concat(
        concat_ws(
            char(31 using utf8mb4),
            coalesce(column_name, ''),
            coalesce(expression, ''),
            coalesce(sub_part, ''),
            coalesce(collation, '') = 'D')
        order by seq_in_index separator 0x1e
    ) as index_parts
from information_schema.statistics
where table_schema = database()
group by table_name, index_name
