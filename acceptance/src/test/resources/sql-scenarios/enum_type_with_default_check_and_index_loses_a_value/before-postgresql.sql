create type genre as enum ('a', 'b', 'c');
create table book (id integer primary key, genre genre default 'a' constraint ck_book_genre check (genre <> 'a'));
insert into book values (1, 'b');
create index ix_book_genre on book (genre) where genre = 'b';
