// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import java.util.Set;
import org.hibernate.annotations.NaturalId;

@Entity
public class Tag {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_numbers")
    @SequenceGenerator(name = "tag_numbers", sequenceName = "tag_numbers", allocationSize = 20, initialValue = 100)
    Integer id;

    @NaturalId
    String word;

    @ManyToMany(mappedBy = "tags")
    Set<Patron> patrons;
}
