insert into book (id, dtype, title) values (1, 'Book', 'Emma')
