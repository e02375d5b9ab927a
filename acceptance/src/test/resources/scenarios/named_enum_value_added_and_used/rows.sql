insert into book (id, genre) values (1, 'NOVEL')
insert into book (id, genre) values (2, null)
