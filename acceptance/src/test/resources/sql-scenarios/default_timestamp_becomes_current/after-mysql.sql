create table book (id integer primary key, value datetime default current_timestamp);
insert into book (id) values (1);
