create table book (id integer primary key, value numeric(10,4));
insert into book (id, value) values (1, 1.25);
insert into book (id, value) values (2, null);
