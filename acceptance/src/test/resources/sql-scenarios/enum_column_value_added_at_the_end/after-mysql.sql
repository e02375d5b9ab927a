create table book (id integer primary key, genre enum ('a', 'b', 'c'));
insert into book values (1, 'b');
