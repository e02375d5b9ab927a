create table book (id integer primary key, title varchar(100));
insert into book (id, title) values (1, 'Emma');
