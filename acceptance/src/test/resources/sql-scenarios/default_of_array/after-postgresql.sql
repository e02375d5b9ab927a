create table book (id integer primary key, value text[] default '{}');
insert into book (id) values (1);
