insert into book (id, isbn) values (1, '9780141439587')
