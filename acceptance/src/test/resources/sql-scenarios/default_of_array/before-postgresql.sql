create table book (id integer primary key, value text[]);
insert into book (id) values (1);
