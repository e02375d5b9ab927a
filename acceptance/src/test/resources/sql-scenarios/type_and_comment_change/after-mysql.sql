create table book (id integer primary key, value bigint comment 'new');
insert into book (id, value) values (1, 7);
