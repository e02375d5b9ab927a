insert into book (id, title, blurb, text) values (1, 'Emma', 'x', 'y')
