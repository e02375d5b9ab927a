create table book (id integer primary key, value integer default (1 + length('ab')));
insert into book (id) values (1);
