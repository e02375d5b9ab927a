import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "copy")
class Copy {
    @Id
    long id;

    String shelf;
    
    @ManyToOne
    @JoinColumn(name = "book_id")
    Book book;
}
