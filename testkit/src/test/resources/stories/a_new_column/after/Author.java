package shop;

class Author {
    long id;
    String name;
}
