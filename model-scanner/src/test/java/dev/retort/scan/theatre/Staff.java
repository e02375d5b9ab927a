// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Staff {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String badge;

    @Entity(name = "Actor")
    @PrimaryKeyJoinColumn(name = "staff_id", foreignKey = @ForeignKey(name = "fk_actor_staff"))
    public static class Actor extends Staff {
        int roles;
    }

    @Entity(name = "Technician")
    public static class Technician extends Staff {
        double shift;
    }
}
