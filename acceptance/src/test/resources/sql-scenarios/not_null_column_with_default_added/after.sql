create table book (id integer primary key, language varchar(10) default 'en' not null);
insert into book (id) values (1);
