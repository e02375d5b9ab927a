create table book (id integer primary key, cost integer, title varchar(40), gross integer generated always as (cost * 2) stored);
insert into book (id, cost, title) values (1, 10, 'Emma');
