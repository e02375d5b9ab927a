import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;

@Check(name = "ck_pages", constraints = "pages > 0")
@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    int pages;
}
