insert into book (id, kind, title) values (1, 'N', 'Emma')
