import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "atlas")
class Atlas extends Book {
    int scale;
}
