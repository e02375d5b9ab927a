create table book (id integer primary key, price integer, title varchar(40), gross integer generated always as (price * 2) stored);
insert into book (id, price, title) values (1, 10, 'Emma');
