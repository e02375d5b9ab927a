create table book (id integer primary key, value datetime(3));
insert into book (id, value) values (1, '2026-01-02 03:04:05');
insert into book (id, value) values (2, null);
