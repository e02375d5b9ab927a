create table document (id integer primary key, tags text[], body jsonb);
insert into document values (1, '{a,b}', '{}');
