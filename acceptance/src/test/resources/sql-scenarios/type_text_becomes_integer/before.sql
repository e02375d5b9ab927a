create table book (id integer primary key, value varchar(20));
insert into book (id, value) values (1, '42');
insert into book (id, value) values (2, null);
