-- SchemaCrawler takes its time for each column of the answer: all that it does not read itself is the list column_details.
select
    concat('"', c.table_name, '"') as table_name,
    concat('"', c.column_name, '"') as column_name,
    c.ordinal_position as ordinal_position,
    c.is_nullable = 'YES' as nullable,
    c.column_comment as comment_text,
    concat_ws(
        char(31 using utf8mb4),
        concat(c.column_type, coalesce(concat(' srid ', c.srs_id), '')),
        c.extra,
        coalesce(c.collation_name, ''),
        coalesce(c.character_set_name, ''),
        coalesce(s.default_collate_name, ''),
        coalesce(c.generation_expression, ''),
        c.column_default is not null,
        coalesce(c.column_default, '')
    ) as column_details
from information_schema.columns c
join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
left join information_schema.character_sets s on s.character_set_name = c.character_set_name
where c.table_schema = database() and t.table_schema = database() and t.table_type = 'BASE TABLE'
