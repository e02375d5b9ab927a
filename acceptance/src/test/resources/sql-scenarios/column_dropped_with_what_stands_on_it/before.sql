create table book (id integer primary key, price integer, tax integer, constraint ck_book_price check (price > tax), constraint uq_book_price unique (price, tax));
insert into book (id, price) values (1, 10);
