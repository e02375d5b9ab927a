create table book (id integer primary key, value date default current_date);
insert into book (id) values (1);
