create table book (id integer primary key, value numeric(10,2));
insert into book (id) values (1);
