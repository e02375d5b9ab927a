create table volume (id integer primary key, price integer, name varchar(40));
insert into volume values (1, 10, 'Emma');
