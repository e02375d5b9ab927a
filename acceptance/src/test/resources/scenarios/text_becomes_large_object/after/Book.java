import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @Lob
    String text;

    @Lob
    byte[] cover;
}
