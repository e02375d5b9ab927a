import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
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
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_author"))
    Author author;
}
