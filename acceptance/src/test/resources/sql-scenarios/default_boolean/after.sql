create table book (id integer primary key, value boolean default false);
insert into book (id) values (1);
