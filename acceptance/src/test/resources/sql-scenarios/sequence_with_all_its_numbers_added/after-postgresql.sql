create table note (id integer primary key);
insert into note values (1);
create sequence book_seq start with 100 increment by 5 minvalue 10 maxvalue 1000 cache 20 cycle;
