create table document (id integer primary key, tags text[], body jsonb);
insert into document values (1, '{a,b}', '{}');
create index ix_document_body on document using gin (body);
