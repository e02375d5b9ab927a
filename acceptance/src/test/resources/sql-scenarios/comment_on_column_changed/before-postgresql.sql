create table book (id integer primary key, title varchar(100));
insert into book values (1, 'Emma');
comment on column book.title is 'As printed';
