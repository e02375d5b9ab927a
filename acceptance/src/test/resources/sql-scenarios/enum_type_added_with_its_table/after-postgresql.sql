create table note (id integer primary key);
insert into note values (1);
create type genre as enum ('a', 'b', 'c');
create table book (id integer primary key, genre genre not null default 'a');
