create table book (id integer primary key, value datetime);
insert into book (id) values (1);
