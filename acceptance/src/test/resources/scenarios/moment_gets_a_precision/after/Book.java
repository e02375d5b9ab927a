import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @Column(secondPrecision = 0)
    LocalDateTime printed;
}
