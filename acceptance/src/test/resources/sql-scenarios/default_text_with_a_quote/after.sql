create table book (id integer primary key, value varchar(40) default 'it''s "so"');
insert into book (id) values (1);
