create table edition (isbn varchar(20) not null, number integer not null, constraint pk_edition primary key (isbn, number));
insert into edition values ('1', 1);
create table copy (id integer primary key, isbn varchar(20), number integer);
insert into copy values (1, '1', 1);
