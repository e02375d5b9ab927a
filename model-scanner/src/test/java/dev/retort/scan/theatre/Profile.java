// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

@Entity
public class Profile {

    @Id
    Long id;

    @OneToOne
    @MapsId
    @JoinColumn(name = "patron_id")
    Patron patron;

    String bio;
}
