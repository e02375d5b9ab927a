import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;

@Check(name = "ck_book_pages", constraints = "pages > 10")
@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    int pages;
}
