create table book (id integer primary key, language varchar(10) not null);
insert into book values (1, 'en');
