create table seat (id integer primary key, position integer constraint uq_seat_position unique deferrable initially deferred);
insert into seat values (1, 1);
