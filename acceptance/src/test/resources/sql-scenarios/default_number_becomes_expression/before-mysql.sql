create table book (id integer primary key, value integer default 1);
insert into book (id) values (1);
