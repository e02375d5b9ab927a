insert into book (id, title) values (1, 'Emma')
insert into book (id, title) values (2, 'Ulysses')
