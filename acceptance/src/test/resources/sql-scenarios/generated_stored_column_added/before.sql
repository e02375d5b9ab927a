create table book (id integer primary key, price integer);
insert into book (id, price) values (1, 10);
