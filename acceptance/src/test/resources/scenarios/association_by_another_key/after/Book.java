import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @Column(length = 20, unique = true, nullable = false)
    String isbn;
}
