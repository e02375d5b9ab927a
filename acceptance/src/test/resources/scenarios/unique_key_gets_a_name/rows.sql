insert into book (id, title, isbn) values (1, 'Emma', '3')
