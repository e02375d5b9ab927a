// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.theatre;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

@Embeddable
public class Address {

    @Column(length = 80)
    String street;

    @Column(name = "post_code", length = 10, nullable = false)
    String postCode;

    @Enumerated(EnumType.ORDINAL)
    Floor floor;

    enum Floor {
        STALLS,
        CIRCLE
    }
}
