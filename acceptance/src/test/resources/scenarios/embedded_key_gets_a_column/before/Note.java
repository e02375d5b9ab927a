import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "note")
class Note {
    @Id
    long id;

    @ManyToOne
    @JoinColumn(name = "page_book_id", referencedColumnName = "book_id")
    @JoinColumn(name = "page_number", referencedColumnName = "number")
    Page page;
}
