insert into book (id, price) values (1, 12.50)
