insert into book (id, title, number) values (1, 'Emma', 'd5c7a4b0-0000-4000-8000-00000000002a')
