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

    @Column(columnDefinition = "varchar(40) default 'y' not null")
    String code;

    @Column(columnDefinition = "numeric(8,2) default 0")
    BigDecimal price;
}
