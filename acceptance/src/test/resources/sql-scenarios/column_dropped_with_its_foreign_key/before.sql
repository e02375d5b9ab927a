create table author (id integer primary key);
create table book (id integer primary key, author_id integer, constraint fk_book_author foreign key (author_id) references author (id));
insert into book (id) values (1);
