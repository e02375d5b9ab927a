create table book (id integer primary key, value text default upper('a'));
insert into book (id) values (1);
