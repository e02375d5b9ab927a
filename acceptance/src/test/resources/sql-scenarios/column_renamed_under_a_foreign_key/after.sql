create table author (id integer primary key);
create table book (id integer primary key, writer_id integer, constraint fk_book_author foreign key (writer_id) references author (id));
insert into author values (1);
insert into book values (1, 1);
create index ix_book_author on book (writer_id);
