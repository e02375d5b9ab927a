create table book (id integer primary key, value varchar(40)[]);
insert into book (id, value) values (1, '{a,b}');
insert into book (id, value) values (2, null);
