insert into book (id, title, pages, price) values (1, 'Emma', 12, '3')
