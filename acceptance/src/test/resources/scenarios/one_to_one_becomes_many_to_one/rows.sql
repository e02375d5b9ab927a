insert into book (id, title) values (1, 'Emma')
insert into copy (id, book_id) values (1, 1)
