create schema audit;
create type audit.kind as enum ('a', 'b');
create sequence audit.entry_seq;
create table audit.entry (id bigint primary key, kind audit.kind not null, text varchar(40) default 'y');
insert into audit.entry values (1, 'a', 'x');
create index ix_entry_kind on audit.entry (kind);
