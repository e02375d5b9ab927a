create table book (id integer primary key, value timestamp);
insert into book (id) values (1);
