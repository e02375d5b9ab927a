create table book (id integer primary key, value text default upper('b'));
insert into book (id) values (1);
