insert into book (id, title) values (1, 'Emma')
insert into book_detail (id, book_id, isbn) values (1, 1, '3')
