import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @Column(length = 255)
    String blurb;

    @Column(length = 70000)
    String text;
}
