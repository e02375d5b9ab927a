create schema audit;
create table audit.record (id integer constraint pk_entry primary key);
insert into audit.record values (1);
