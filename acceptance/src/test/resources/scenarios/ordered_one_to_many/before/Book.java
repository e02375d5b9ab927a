import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @OneToMany
    @JoinColumn(name = "book_id")
    List<Copy> copies;
}
