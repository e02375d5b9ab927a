create table book (id integer primary key, value varchar(40) default (concat('a', uuid())));
insert into book (id) values (1);
