insert into book (id, pages) values (1, 320)
