create table book (id integer primary key, cost integer, title varchar(40), constraint ck_book_price check (cost > 0), constraint uq_book_price unique (cost));
insert into book values (1, 10, 'Emma');
create index ix_book_price on book (cost, title);
