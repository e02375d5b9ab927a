// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import static dev.retort.schema.ForeignKey.foreignKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scan.ScanResult;
import dev.retort.scan.Scans;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Test;

/** Foreign keys that the author of an entity wrote as SQL. */
class ForeignKeyDefinitionTest {

    @Entity(name = "owner")
    static class Owner {
        @Id
        long id;
    }

    @Entity(name = "pet")
    static class Pet {
        @Id
        long id;

        @ManyToOne
        @JoinColumn(
                name = "a",
                foreignKey =
                        @ForeignKey(
                                name = "fk_a",
                                foreignKeyDefinition =
                                        "foreign key (a) references Owner (id) on delete set null on update cascade"))
        Owner a;

        @ManyToOne
        @JoinColumn(
                name = "b",
                foreignKey = @ForeignKey(name = "fk_b", foreignKeyDefinition = "references owner on delete cascade"))
        Owner b;

        @ManyToOne
        @JoinColumn(
                name = "c",
                foreignKey = @ForeignKey(name = "fk_c", foreignKeyDefinition = "references owner match full"))
        Owner c;

        @Column(name = "d", columnDefinition = "bigint references owner")
        Long d;

        @Column(name = "e", columnDefinition = "bigint references elsewhere (id)")
        Long e;
    }

    @Test
    void they_are_understood_or_reported() {
        ScanResult result = Scans.scan(Scans.hibernate("7.4"), "postgresql", Owner.class, Pet.class);

        assertThat(result.schema().table(ObjectName.of("pet")).orElseThrow().foreignKeys())
                .containsExactlyInAnyOrder(
                        foreignKey("a")
                                .named("fk_a")
                                .references("owner", "id")
                                .onDelete(ReferentialAction.SET_NULL)
                                .onUpdate(ReferentialAction.CASCADE),
                        foreignKey("b").named("fk_b").references("owner", "id").onDelete(ReferentialAction.CASCADE),
                        foreignKey("d").references("owner", "id"));
        assertThat(result.problems())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        Pet.class.getName()
                                + ".c: the definition \"references owner match full\" of a foreign key of pet cannot be read:"
                                + " \"match full\" is not understood",
                        Pet.class.getName()
                                + ".e: the foreign key [e] of pet is left out with elsewhere, which is not in the"
                                + " model");
    }
}
