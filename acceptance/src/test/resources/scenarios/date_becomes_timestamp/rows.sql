insert into book (id, printed) values (1, '2024-02-29')
