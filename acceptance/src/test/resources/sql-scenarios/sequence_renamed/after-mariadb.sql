create table note (id integer primary key);
insert into note values (1);
create sequence volume_seq start with 7 increment by 50;
