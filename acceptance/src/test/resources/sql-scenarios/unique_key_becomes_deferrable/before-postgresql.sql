create table seat (id integer primary key, position integer constraint uq_seat_position unique);
insert into seat values (1, 1);
