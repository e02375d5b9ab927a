import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Length;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @Column(length = Length.LONG32)
    String title;
}
