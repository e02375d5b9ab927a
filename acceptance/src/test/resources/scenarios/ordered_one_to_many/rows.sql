insert into book (id, title) values (1, 'Emma')
insert into copy (id, shelf, book_id) values (1, 'A', 1)
