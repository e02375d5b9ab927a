create table author (number integer not null, constraint pk_author primary key (number));
create table book (id integer primary key, author_id integer, constraint fk_book_author foreign key (author_id) references author (number));
insert into author values (1);
insert into book values (1, 1);
create index ix_book_author on book (author_id);
