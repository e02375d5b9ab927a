insert into book (id, title) values (1, 'Emma')
