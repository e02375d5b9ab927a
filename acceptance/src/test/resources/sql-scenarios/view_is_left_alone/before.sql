create table book (id integer primary key, price integer);
insert into book values (1, 10);
create view cheap as select id from book where price < 5;
