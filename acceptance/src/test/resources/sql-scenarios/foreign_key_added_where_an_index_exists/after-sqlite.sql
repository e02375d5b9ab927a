create table author (id integer primary key, name varchar(100));
insert into author values (1, 'Ann');
create table book (id integer primary key, author_id integer,
    constraint fk_book_author foreign key (author_id) references author (id));
create index ix_book_author on book (author_id);
insert into book values (1, 1);
