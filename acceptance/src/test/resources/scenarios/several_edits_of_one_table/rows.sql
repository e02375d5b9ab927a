insert into book (id, title, pages, subtitle) values (1, 'Emma', 320, null)
