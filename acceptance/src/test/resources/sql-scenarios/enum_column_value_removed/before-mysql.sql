create table book (id integer primary key, genre enum ('a', 'b', 'it''s'));
insert into book values (1, 'b');
