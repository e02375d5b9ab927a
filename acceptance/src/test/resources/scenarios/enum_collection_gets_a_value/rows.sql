insert into book (id, title) values (1, 'Emma')
insert into book (id, title) values (2, 'Ulysses')
insert into book_genre (book_id, genre) values (1, 'NOVEL')
