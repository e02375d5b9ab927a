import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.Set;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @OneToMany(mappedBy = "book")
    Set<Copy> copies;
}
