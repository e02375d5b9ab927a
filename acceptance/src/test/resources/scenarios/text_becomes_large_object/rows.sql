insert into book (id, title, text, cover) values (1, 'Emma', 'Zürich', '\xffee')
