insert into book (id, title, genre) values (1, 'Emma', 'NOVEL')
