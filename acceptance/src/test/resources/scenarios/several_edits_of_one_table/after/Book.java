import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "book", indexes = @Index(name = "ix_book_pages", columnList = "pages desc"))
class Book {
    @Id
    long id;

    @Column(nullable = false, length = 400)
    String title;

    long pages;

    @ManyToOne
    Author author;

    @Column(nullable = false)
    boolean sold;
}
