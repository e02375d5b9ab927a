import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Author author;
}
