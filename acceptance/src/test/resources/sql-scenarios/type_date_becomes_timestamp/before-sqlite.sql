create table book (id integer primary key, value date);
insert into book (id, value) values (1, '2026-01-02');
insert into book (id, value) values (2, null);
