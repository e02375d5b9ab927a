package shop;

public class Book {
    long id;
}
