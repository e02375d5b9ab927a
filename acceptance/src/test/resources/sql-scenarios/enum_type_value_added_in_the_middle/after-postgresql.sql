create type genre as enum ('a', 'b', 'between', 'c');
create table book (id integer primary key, genre genre);
insert into book values (1, 'b');
