create table writer (id integer primary key, name varchar(40));
insert into writer values (1, 'Jane');
create sequence writer_seq start with 1 increment by 50;
