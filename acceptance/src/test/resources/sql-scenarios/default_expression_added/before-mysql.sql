create table book (id integer primary key, value varchar(40));
insert into book (id) values (1);
