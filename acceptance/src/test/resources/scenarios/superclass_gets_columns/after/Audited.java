import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;

@MappedSuperclass
abstract class Audited {
    @Column(nullable = false, updatable = false)
    @CreationTimestamp
    Instant created;

    @Version
    int version;

    String note;
}
