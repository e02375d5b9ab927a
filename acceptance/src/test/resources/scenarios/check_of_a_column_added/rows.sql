insert into book (id, title, pages) values (1, 'Emma', 12)
