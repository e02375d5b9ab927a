create table book (id integer primary key, value bigint, constraint ck_book_value check (value > 0));
insert into book (id, value) values (1, 7);
insert into book (id, value) values (2, null);
