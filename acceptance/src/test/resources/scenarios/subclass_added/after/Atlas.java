import jakarta.persistence.Entity;

@Entity
class Atlas extends Book {
    Integer scale;
}
