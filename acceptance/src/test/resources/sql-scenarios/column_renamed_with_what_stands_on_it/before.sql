create table book (id integer primary key, price integer, title varchar(40), constraint ck_book_price check (price > 0), constraint uq_book_price unique (price));
insert into book values (1, 10, 'Emma');
create index ix_book_price on book (price, title);
