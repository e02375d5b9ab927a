create table book (isbn varchar(20) not null, number integer not null, title varchar(40), constraint pk_book primary key (isbn));
insert into book (isbn, number, title) values ('1', 1, 'Emma');
