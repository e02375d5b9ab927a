import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class Note {
    @Column(nullable = false)
    String text;

    @Column(nullable = false)
    Integer page;
}
