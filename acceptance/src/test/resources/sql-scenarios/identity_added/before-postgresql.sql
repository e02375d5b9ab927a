create table book (id bigint primary key, title text);
insert into book (id, title) values (1, 'Emma');
