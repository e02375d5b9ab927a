create table note (id integer primary key);
insert into note values (1);
create table book_seq (next_val bigint);
insert into book_seq values (1);
