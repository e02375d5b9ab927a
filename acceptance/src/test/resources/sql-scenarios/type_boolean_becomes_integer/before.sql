create table book (id integer primary key, value boolean);
insert into book (id, value) values (1, true);
insert into book (id, value) values (2, null);
