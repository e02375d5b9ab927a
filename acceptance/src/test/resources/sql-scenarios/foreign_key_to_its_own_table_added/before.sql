create table category (id integer primary key, parent_id integer);
insert into category values (1, null);
insert into category values (2, 1);
