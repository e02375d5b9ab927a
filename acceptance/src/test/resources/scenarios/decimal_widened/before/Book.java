import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @Column(precision = 10, scale = 2)
    BigDecimal price;
}
