create table book (id integer primary key, value uuid);
insert into book (id) values (1);
