create table writer (id integer primary key, name varchar(40));
create index ix_writer_name on writer (name);
create table book (id integer primary key, author_id integer, constraint fk_book_writer foreign key (author_id) references writer (id));
insert into writer values (1, 'Jane');
insert into book values (1, 1);
create index ix_book_author on book (author_id);
