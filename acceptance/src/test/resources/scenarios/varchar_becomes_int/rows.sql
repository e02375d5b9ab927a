insert into book (id, pages) values (1, '320')
insert into book (id, pages) values (2, null)
