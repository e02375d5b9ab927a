insert into book (id, title, code, price) values (1, 'Emma', 'a', 1.25)
