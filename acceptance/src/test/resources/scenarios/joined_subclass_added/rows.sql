insert into book (id, title) values (1, 'Emma')
insert into novel (id, plot) values (1, 'love')
