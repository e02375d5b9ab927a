create table author (id integer primary key);
insert into author values (1);
create table book (id integer primary key, price integer, author_id integer, constraint ck_old check (price > 0), constraint uq_old unique (price));
insert into book values (1, 10, 1);
