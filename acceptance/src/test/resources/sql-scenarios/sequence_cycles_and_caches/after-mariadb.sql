create table note (id integer primary key);
insert into note values (1);
create sequence book_seq cache 10 cycle;
