create table book (id integer primary key, value numeric(12,2));
insert into book (id, value) values (1, 1.25);
insert into book (id, value) values (2, null);
