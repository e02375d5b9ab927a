insert into book (id, title) values (1, 'Emma')
insert into book (id, title) values (2, 'Ulysses')
insert into book_keyword (book_id, keyword) values (1, 'love')
insert into book_keyword (book_id, keyword) values (2, 'love')
