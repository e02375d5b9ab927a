insert into author (id, name) values (1, 'Jane Austen')
insert into book (id, author_id) values (1, 1)
insert into book (id, author_id) values (2, null)
