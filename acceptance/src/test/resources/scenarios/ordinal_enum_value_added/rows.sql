insert into book (id, genre) values (1, 1)
