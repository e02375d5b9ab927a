import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @JdbcTypeCode(SqlTypes.BINARY)
    UUID number;
}
