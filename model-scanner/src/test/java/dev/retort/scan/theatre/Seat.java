// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

@Entity
public class Seat {

    @EmbeddedId
    Place id;

    int price;

    @Embeddable
    public record Place(Long row, int column) implements Serializable {}
}
