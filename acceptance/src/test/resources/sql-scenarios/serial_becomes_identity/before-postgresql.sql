create table book (id bigserial primary key, title text);
insert into book (title) values ('Emma');
