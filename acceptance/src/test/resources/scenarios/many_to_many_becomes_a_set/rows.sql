insert into book (id, title) values (1, 'Emma')
insert into book (id, title) values (2, 'Ulysses')
insert into author (id, name) values (1, 'Jane')
insert into book_author (book_id, author_id) values (1, 1)
