import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(length = 1000)
    Map<String, String> labels;
}
