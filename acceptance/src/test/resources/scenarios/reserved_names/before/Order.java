import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "order")
class Order {
    @Id
    long id;

    @Column(name = "group")
    String group;
}
