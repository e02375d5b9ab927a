import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "novel")
class Novel extends Book {
    String plot;
}
