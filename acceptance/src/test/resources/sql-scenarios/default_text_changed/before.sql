create table book (id integer primary key, value varchar(40) default 'draft');
insert into book (id) values (1);
