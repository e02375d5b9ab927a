create table author (id integer primary key);
create table book (id integer primary key);
insert into book (id) values (1);
