create table book (id integer primary key, genre varchar(20), constraint ck_book_genre check (genre in ('a', 'b', 'c')));
insert into book values (1, 'b');
