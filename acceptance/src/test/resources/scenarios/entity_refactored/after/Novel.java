import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity(name = "Novel")
@Table(name = "book")
class Novel {
    @Id
    @Column(name = "id")
    long number;

    @Basic
    int pages;

    @Column(name = "title", length = 255)
    String name;
}
