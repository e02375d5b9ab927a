create table writer (id integer primary key, name varchar(40));
insert into writer values (1, 'Jane');
create table writer_seq (next_val bigint);
insert into writer_seq values (101);
