create table book (id integer primary key, value date default '2026-01-02');
insert into book (id) values (1);
