create table book (id integer primary key, price integer);
insert into book values (1, 10);
alter table book add column title varchar(20);
create trigger dear before insert on book begin select raise(abort, 'too dear') where new.price > 100; end;
