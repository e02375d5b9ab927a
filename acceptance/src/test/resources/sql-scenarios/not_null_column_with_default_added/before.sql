create table book (id integer primary key);
insert into book (id) values (1);
