create table note (id integer primary key);
insert into note values (1);
create table author (id integer primary key, best_book_id integer,
    constraint fk_author_best foreign key (best_book_id) references book (id));
create table book (id integer primary key, author_id integer,
    constraint fk_book_author foreign key (author_id) references author (id));
