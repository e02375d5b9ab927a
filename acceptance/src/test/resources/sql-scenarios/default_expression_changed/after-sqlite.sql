create table book (id integer primary key, value varchar(40) default (upper('b')));
insert into book (id) values (1);
