insert into book (id) values (1)
