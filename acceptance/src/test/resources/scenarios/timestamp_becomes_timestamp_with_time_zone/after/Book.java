import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    OffsetDateTime printed;
}
