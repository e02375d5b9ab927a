insert into page (book_id, number, text) values (1, 7, 'x')
insert into note (id, page_book_id, page_number) values (1, 1, 7)
