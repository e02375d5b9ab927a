create table book (id integer primary key, value json);
insert into book (id, value) values (1, '{"a": 1}');
insert into book (id, value) values (2, null);
