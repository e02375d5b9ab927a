import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "authorship")
class Authorship {
    @Id
    long id;

    @ManyToOne(optional = false)
    Book book;

    @ManyToOne(optional = false)
    Author author;
}
