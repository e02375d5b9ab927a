create table book (id integer primary key, language varchar(10) not null);
insert into book (id, language) values (1, 'en');
