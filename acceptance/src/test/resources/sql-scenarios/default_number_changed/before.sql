create table book (id integer primary key, value integer default 0);
insert into book (id) values (1);
