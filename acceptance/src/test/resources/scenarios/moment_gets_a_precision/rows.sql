insert into book (id, title) values (1, 'Emma')
insert into book (id, title) values (2, 'Ulysses')
insert into book (id, title, printed) values (3, 'x', '2020-01-02 03:04:05')
