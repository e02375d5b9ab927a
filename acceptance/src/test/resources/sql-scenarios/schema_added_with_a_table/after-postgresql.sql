create table note (id integer primary key);
insert into note values (1);
create schema audit;
create table audit.entry (id integer primary key, note_id integer, constraint fk_entry_note foreign key (note_id) references note (id));
create index ix_entry_note on audit.entry (note_id);
