create table book (id integer primary key, value char(10));
insert into book (id, value) values (1, 'Emma');
insert into book (id, value) values (2, null);
