create table author (id integer not null, constraint pk_author primary key (id));
create table book (id integer primary key, author_id integer, constraint fk_book_author foreign key (author_id) references author (id));
insert into author values (1);
insert into book values (1, 1);
create index ix_book_author on book (author_id);
