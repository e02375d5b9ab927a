import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

@Entity
@Table(name = "book")
class Book {
    @Id
    long id;

    String title;

    Instant printed;

    OffsetDateTime sold;

    ZonedDateTime returned;

    LocalTime opens;

    Duration length;

    Year year;

    @Column(secondPrecision = 3)
    LocalDateTime read;

    Month month;

    DayOfWeek day;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    OffsetDateTime lent;

    @CreationTimestamp
    Instant created;
}
