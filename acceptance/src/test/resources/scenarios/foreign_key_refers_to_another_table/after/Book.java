import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @ManyToOne
    @JoinColumn(name = "author_id")
    Person author;
}
