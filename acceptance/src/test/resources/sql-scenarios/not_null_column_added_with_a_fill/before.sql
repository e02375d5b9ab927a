create table book (id integer primary key);
insert into book values (1);
