create table book (id integer primary key, value integer default 0);
insert into book (id, value) values (1, 1);
insert into book (id, value) values (2, null);
