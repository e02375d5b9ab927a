insert into book (id, title, edition) values (1, 'Emma', 1)
