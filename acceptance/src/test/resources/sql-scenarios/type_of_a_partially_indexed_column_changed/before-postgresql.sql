create table book (id integer primary key, value integer);
insert into book (id, value) values (1, 7);
insert into book (id, value) values (2, null);
create index ix_book_value on book (value) where value > 5;
