import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.type.YesNoConverter;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @Convert(converter = YesNoConverter.class)
    Boolean sold;
}
