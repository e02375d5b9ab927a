create table book (id integer primary key, value uuid default gen_random_uuid());
insert into book (id) values (1);
