create table book (id integer primary key, title varchar(100), subtitle varchar(100), price integer);
insert into book values (1, 'Emma', 'a novel', 10);
create index ix_book_price on book (price);
