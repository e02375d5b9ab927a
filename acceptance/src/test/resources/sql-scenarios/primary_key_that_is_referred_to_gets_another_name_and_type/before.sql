create table book (id integer not null, constraint pk_book primary key (id));
create table copy (id integer primary key, book_id integer, constraint fk_copy_book foreign key (book_id) references book (id));
insert into book values (1);
insert into copy values (1, 1);
