create table place (id integer primary key, at point);
insert into place values (1, '(1,2)');
create index ix_place_at on place using gist (at);
