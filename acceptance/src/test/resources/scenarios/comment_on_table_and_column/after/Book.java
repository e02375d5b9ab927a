import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Comment;

@Comment("what is for sale")
@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @Comment("as on the title page")
    String title;
}
