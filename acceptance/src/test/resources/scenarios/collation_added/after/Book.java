import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Collate;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @Collate("C")
    String title;
}
