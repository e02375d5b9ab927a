import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.GeneratedColumn;

@Entity
@Table(name = "book", indexes = @Index(name = "ix_book_sheets", columnList = "sheets"))
class Book {
    @Id
    long id;

    int pages;

    @GeneratedColumn("pages / 16")
    Long sheets;
}
