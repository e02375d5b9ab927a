create schema audit;
create table note (id integer primary key);
insert into note values (1);
create type audit.kind as enum ('a', 'b');
create sequence audit.entry_seq;
