create table book (id integer primary key, title varchar(100) collate rtrim);
insert into book values (1, 'Emma');
