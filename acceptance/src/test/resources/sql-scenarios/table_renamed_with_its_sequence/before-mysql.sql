create table author (id integer primary key, name varchar(40));
insert into author values (1, 'Jane');
create table author_seq (next_val bigint);
insert into author_seq values (101);
