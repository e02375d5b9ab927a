create table author (id integer primary key, name varchar(40));
insert into author values (1, 'Jane');
create sequence author_seq start with 1 increment by 50;
