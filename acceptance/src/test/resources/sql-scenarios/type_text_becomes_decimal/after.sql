create table book (id integer primary key, value numeric(10,2));
insert into book (id, value) values (1, '42.75');
insert into book (id, value) values (2, null);
