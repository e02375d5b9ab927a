create table book (id integer primary key, price integer, gross integer generated always as (price * 2) virtual);
insert into book (id, price) values (1, 10);
