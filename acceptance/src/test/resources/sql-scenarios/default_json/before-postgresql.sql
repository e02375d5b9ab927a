create table book (id integer primary key, value jsonb);
insert into book (id) values (1);
