import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @ElementCollection
    @CollectionTable(name = "book_note")
    Set<Note> notes;

    @ElementCollection
    @CollectionTable(name = "book_price")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "genre")
    @Column(name = "price", nullable = false)
    Map<Genre, BigDecimal> prices;
}
