import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "copy")
class Copy {
    @Id
    long id;

    String shelf;
}
