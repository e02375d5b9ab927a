create table book (id integer primary key, value varchar(40));
insert into book (id, value) values (1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11');
insert into book (id, value) values (2, null);
