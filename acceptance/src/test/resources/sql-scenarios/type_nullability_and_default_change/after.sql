create table book (id integer primary key, value bigint default 5 not null);
insert into book (id, value) values (1, 7);
