import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Array;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @Array(length = 5)
    String[] labels;

    List<Integer> ratings;

    @Enumerated(EnumType.STRING)
    List<Genre> genres;
}
