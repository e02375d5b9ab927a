insert into book (id, title) values (1, 'Emma')
insert into copy (id, shelf) values (1, 'A')
