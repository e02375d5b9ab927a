create table book (id integer primary key, value integer comment 'old');
insert into book (id, value) values (1, 7);
