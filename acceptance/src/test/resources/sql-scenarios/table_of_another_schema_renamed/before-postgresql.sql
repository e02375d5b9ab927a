create schema audit;
create table audit.entry (id integer constraint pk_entry primary key);
insert into audit.entry values (1);
