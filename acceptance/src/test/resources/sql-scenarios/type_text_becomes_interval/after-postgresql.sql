create table book (id integer primary key, value interval);
insert into book (id, value) values (1, '1 day');
insert into book (id, value) values (2, null);
