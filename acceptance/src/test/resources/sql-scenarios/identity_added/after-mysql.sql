create table book (id bigint not null auto_increment primary key, title varchar(100));
insert into book (id, title) values (1, 'Emma');
