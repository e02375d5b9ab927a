create table author (id integer primary key, best_book_id integer);
create table book (id integer primary key, author_id integer);
insert into author values (1, null);
insert into book values (1, 1);
update author set best_book_id = 1;
