import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Comment;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @Comment("as on the cover")
    String title;
}
