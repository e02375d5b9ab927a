create table book (id integer primary key, price integer, gross integer);
insert into book (id, price, gross) values (1, 10, 20);
