import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;

@Entity
@Table(name = "order", indexes = @Index(name = "ix_order_group", columnList = "group, user"))
class Order {
    @Id
    long id;

    @Column(name = "group", length = 300)
    String group;

    @Column(name = "user", unique = true)
    String user;

    @ManyToOne
    @JoinColumn(name = "table", foreignKey = @ForeignKey(name = "fk_references"))
    Order table;

    @Column(name = "`first Name`")
    @Check(constraints = "\"first Name\" <> ''")
    String firstName;
}
