package shop;

class Broken {
    Unknown id;
}
