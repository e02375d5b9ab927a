import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Audited {
    String note;
}
