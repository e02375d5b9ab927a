create table book (id integer primary key, genre enum ('c', 'b', 'a') not null default 'a');
insert into book values (1, 'b');
