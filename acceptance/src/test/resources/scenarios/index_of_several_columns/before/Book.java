import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(name = "book", indexes = @Index(name = "ix_book", columnList = "title"))
class Book {
    @Id
    long id;

    String title;

    int pages;
}
