import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @ColumnDefault("0")
    Integer copies;
}
