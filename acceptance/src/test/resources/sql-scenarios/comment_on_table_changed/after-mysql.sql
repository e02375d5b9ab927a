create table book (id integer primary key, title varchar(100)) comment 'What we''d sell';
insert into book values (1, 'Emma');
