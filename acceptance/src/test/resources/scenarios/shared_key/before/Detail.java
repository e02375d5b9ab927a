import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "book_detail")
class Detail {
    @Id
    long id;

    @OneToOne
    @JoinColumn(name = "book_id")
    Book book;

    String isbn;
}
