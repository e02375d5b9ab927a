create table book (id bigint not null primary key, title varchar(100));
insert into book (id, title) values (1, 'Emma');
