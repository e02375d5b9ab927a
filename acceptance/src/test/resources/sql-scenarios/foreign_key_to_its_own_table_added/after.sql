create table category (id integer primary key, parent_id integer,
    constraint fk_category_parent foreign key (parent_id) references category (id) on delete cascade);
insert into category values (1, null);
insert into category values (2, 1);
