// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;

@Entity
@Table(
        name = "patrons",
        indexes = {
            @Index(name = "ix_patron_name", columnList = "lastName, firstName desc"),
            @Index(columnList = "lastName, birthDate"),
            @Index(columnList = "email", unique = true)
        },
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_patron_card", columnNames = "card"),
            @UniqueConstraint(columnNames = {"firstName", "birthDate"})
        })
@Comment("Who buys tickets")
@Check(name = "ck_patron_credit", constraints = "credit >= 0")
public class Patron extends Recorded {

    String firstName;

    @Column(nullable = false, length = 100)
    @Comment("family name")
    String lastName;

    String email;

    @Column(length = 12, nullable = false)
    String card;

    @Column(unique = true)
    String login;

    @Column(precision = 12, scale = 2, nullable = false)
    @ColumnDefault("0")
    BigDecimal credit;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Status status;

    LocalDate birthDate;

    @GeneratedColumn("lower(email)")
    String emailLower;

    @Column(columnDefinition = "varchar(33) default 'x' not null")
    String custom;

    @Column(name = "`Mixed Case`")
    String mixed;

    @Check(constraints = "visits > 0")
    int visits;

    Money spent;

    CurtainTime favourite;

    @Embedded
    Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "office_street", length = 90))
    @AttributeOverride(name = "postCode", column = @Column(name = "office_post_code"))
    @AttributeOverride(name = "floor", column = @Column(name = "office_floor"))
    Address office;

    @ElementCollection
    @CollectionTable(name = "patron_phones", joinColumns = @JoinColumn(name = "patron_id"))
    @Column(name = "phone", length = 30)
    List<String> phones;

    @ElementCollection
    @OrderColumn
    List<String> nicknames;

    @ElementCollection
    @MapKeyColumn(name = "topic", length = 40)
    @Column(name = "wish")
    Map<String, String> wishes;

    @ElementCollection
    Set<Status> formerStates;

    @ManyToMany
    @JoinTable(
            name = "patron_tags",
            joinColumns = @JoinColumn(name = "patron_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"),
            foreignKey = @ForeignKey(name = "fk_patron_tags_patron"))
    Set<Tag> tags;

    @OneToMany(mappedBy = "patron")
    List<Booking> bookings;

    @Formula("(select count(*) from Booking b where b.patron_id = id)")
    long bookingCount;

    @Transient
    String ignored;

    enum Status {
        NEW,
        ACTIVE,
        CLOSED
    }
}
