create table note (id integer primary key);
insert into note values (1);
create sequence book_seq start with 1000 increment by 50;
