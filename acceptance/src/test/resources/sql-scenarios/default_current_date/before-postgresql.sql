create table book (id integer primary key, value date);
insert into book (id) values (1);
