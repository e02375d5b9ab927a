create table book (id integer primary key, cost bigint not null, title varchar(40));
insert into book values (1, 10, 'Emma');
