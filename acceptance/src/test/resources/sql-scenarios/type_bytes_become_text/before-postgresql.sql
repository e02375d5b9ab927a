create table book (id integer primary key, value bytea);
insert into book (id, value) values (1, 'abc');
insert into book (id, value) values (2, null);
