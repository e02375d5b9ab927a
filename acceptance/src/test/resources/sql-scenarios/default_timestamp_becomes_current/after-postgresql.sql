create table book (id integer primary key, value timestamp default current_timestamp);
insert into book (id) values (1);
