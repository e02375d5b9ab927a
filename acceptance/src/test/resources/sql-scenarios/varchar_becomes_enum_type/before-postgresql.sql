create type genre as enum ('a', 'b', 'c');
create table book (id integer primary key, genre varchar(20));
insert into book values (1, 'b');
