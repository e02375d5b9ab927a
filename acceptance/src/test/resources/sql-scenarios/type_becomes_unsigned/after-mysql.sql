create table book (id integer primary key, value integer unsigned);
insert into book (id, value) values (1, 7);
insert into book (id, value) values (2, null);
