create table book (id integer primary key, value jsonb default '{}');
insert into book (id) values (1);
