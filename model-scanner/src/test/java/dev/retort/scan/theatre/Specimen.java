// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One attribute of each basic type. */
@Entity
public class Specimen {

    @Id
    long id;

    boolean aBoolean;
    Boolean maybeBoolean;
    byte aByte;
    short aShort;
    int anInt;
    char aChar;
    float aFloat;
    double aDouble;

    @Column(precision = 10)
    double preciseDouble;

    BigInteger bigInteger;
    BigDecimal bigDecimal;

    @Column(precision = 10)
    BigDecimal wholeDecimal;

    String string;

    @Column(length = 70000)
    String longString;

    @Column(length = 20000000)
    String veryLongString;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String longVarchar;

    @Lob
    String clob;

    byte[] bytes;

    @Lob
    byte[] blob;

    UUID uuid;
    LocalDate date;
    LocalTime time;
    LocalDateTime timestamp;
    OffsetDateTime offsetTimestamp;
    ZonedDateTime zonedTimestamp;
    Instant instant;
    Duration duration;
    Year year;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration interval;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> json;

    @JdbcTypeCode(SqlTypes.INET)
    String inet;

    String[] stringArray;
    List<Integer> integerList;
}
