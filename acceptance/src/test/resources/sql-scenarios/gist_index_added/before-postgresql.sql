create table place (id integer primary key, at point);
insert into place values (1, '(1,2)');
