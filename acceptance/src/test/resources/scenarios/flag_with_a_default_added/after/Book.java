import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    @ColumnDefault("false")
    @Column(nullable = false)
    boolean sold;

    @Enumerated(EnumType.STRING)
    @ColumnDefault("'NOVEL'")
    @Column(nullable = false)
    Genre genre;
}
