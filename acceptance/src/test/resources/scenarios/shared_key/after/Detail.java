import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "book_detail")
class Detail {
    @Id
    long id;

    @OneToOne
    @MapsId
    @JoinColumn(name = "id")
    Book book;

    String isbn;
}
