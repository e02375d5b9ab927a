create table note (id integer primary key);
insert into note values (1);
create sequence book_seq increment by 10 maxvalue 5000;
