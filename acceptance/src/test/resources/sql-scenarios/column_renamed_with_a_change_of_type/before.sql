create table book (id integer primary key, price integer, title varchar(40));
insert into book values (1, 10, 'Emma');
