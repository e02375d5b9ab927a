insert into book (id, isbn) values (1, 'E')
insert into copy (id, isbn) values (1, 'E')
