import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "page")
class Page {
    @EmbeddedId
    PageKey key;

    String text;
}
