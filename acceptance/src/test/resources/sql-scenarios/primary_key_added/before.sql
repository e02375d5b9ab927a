create table book (isbn varchar(20) not null, number integer not null, title varchar(40));
insert into book (isbn, number, title) values ('1', 1, 'Emma');
