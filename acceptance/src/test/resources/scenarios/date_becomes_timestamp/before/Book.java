import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    LocalDate printed;
}
