create table book (id bigint generated always as identity primary key, title text);
insert into book (title) values ('Emma');
