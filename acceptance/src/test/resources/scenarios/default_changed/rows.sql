insert into book (id, copies) values (1, 5)
