create table book (id integer primary key, value timestamp default '2026-01-02 03:04:05');
insert into book (id) values (1);
