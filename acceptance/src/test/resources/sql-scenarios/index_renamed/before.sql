create table book (id integer primary key, price integer);
insert into book values (1, 10);
create index ix_old on book (price);
