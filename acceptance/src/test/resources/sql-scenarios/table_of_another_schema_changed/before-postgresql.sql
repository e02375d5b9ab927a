create schema audit;
create type audit.kind as enum ('a', 'b');
create sequence audit.entry_seq;
create table audit.entry (id integer primary key, kind audit.kind, text varchar(20));
insert into audit.entry values (1, 'a', 'x');
