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

    String title;

    @Column(columnDefinition = "varchar(33) default 'x' not null")
    String code;

    @Column(columnDefinition = "numeric(6,2)")
    BigDecimal price;
}
