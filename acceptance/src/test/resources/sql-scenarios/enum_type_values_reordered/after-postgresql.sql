create type genre as enum ('c', 'b', 'a');
create table book (id integer primary key, genre genre);
insert into book values (1, 'b');
