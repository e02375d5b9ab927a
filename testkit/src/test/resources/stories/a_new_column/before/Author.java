package shop;

class Author {
    long id;
}
