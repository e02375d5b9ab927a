import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(name = "book", uniqueConstraints = @UniqueConstraint(name = "uq_isbn", columnNames = "isbn"))
class Book {
    @Id
    long id;

    String title;

    String isbn;
}
