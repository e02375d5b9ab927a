create table book (id integer primary key, genre enum ('a', 'b', 'c') not null default 'a');
insert into book values (1, 'b');
