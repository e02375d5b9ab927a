create type kind as enum ('a', 'b', 'c');
create table book (id integer primary key, genre kind);
insert into book values (1, 'b');
