import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "book", check = @CheckConstraint(name = "ck_title", constraint = "length(title) > 1 or pages is null"))
class Book {
    @Id
    long id;

    String title;

    @Column(check = @CheckConstraint(name = "ck_pages", constraint = "pages > 0 and pages < 9000"))
    int pages;

    @Check(constraints = "stock >= 0")
    @ColumnDefault("0")
    int stock;
}
