insert into book (id, title, edition) values (1, 'Emma', 1)
insert into book (id, title, edition) values (2, 'Emma', 2)
