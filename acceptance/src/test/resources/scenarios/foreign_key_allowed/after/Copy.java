import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "copy")
class Copy {
    @Id
    long id;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_copy_book"))
    Book book;
}
