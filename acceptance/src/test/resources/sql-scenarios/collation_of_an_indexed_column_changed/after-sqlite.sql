create table book (id integer primary key, title varchar(100) collate nocase);
insert into book values (1, 'Emma');
create index ix_book_title on book (title);
