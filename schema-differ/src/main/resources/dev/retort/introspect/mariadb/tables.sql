select
    concat('"', table_name, '"') as table_name,
    'TABLE' as table_type,
    table_comment as comment_text,
    table_collation as collation_text,
    (
        select default_collation_name
        from information_schema.schemata
        where schema_name = database()
    ) as usual_collation
from information_schema.tables
where table_schema = database() and table_type = 'BASE TABLE'
