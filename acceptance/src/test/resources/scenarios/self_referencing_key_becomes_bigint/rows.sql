insert into topic (parent_id) values (null)
insert into topic (parent_id) values (1)
