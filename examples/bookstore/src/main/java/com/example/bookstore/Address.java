// SPDX-License-Identifier: Apache-2.0
package com.example.bookstore;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a parcel goes. */
@Embeddable
public class Address {

    @Column(length = 120)
    String street;

    @Column(length = 80)
    String city;

    @Column(length = 12)
    String postcode;

    @Column(length = 2)
    String country;
}
