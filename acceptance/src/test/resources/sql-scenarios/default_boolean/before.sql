create table book (id integer primary key, value boolean default true);
insert into book (id) values (1);
