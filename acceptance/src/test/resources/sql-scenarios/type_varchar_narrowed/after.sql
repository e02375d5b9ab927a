create table book (id integer primary key, value varchar(10));
insert into book (id, value) values (1, 'Emma');
insert into book (id, value) values (2, null);
