import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Comment;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @Comment("how many; it's a number")
    int pages;

    @Column(nullable = false)
    String price;
}
