insert into author (id, name) values (1, 'Jane Austen')
insert into person (id, name) values (1, 'Jane Austen')
insert into book (id, author_id) values (1, 1)
