import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Comment;

@Comment("a book")
@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @Comment("how many")
    int pages;

    @Comment("in all")
    @Column(nullable = false)
    String price;
}
