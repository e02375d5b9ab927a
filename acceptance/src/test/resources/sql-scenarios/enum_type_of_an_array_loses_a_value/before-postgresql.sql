create type genre as enum ('a', 'b', 'c');
create table book (id integer primary key, genres genre[]);
insert into book values (1, '{a,b}');
