import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
class PageKey implements Serializable {
    @Column(name = "book_id")
    long bookId;

    int number;

    @Column(length = 2)
    String language;
}
