create table book (id integer primary key, title varchar(100) character set latin1 collate latin1_swedish_ci);
insert into book values (1, 'Emma');
