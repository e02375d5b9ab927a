// SPDX-License-Identifier: Apache-2.0
package com.example.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody has a book. */
@Entity
@Table(name = "loans")
public class Loan {

    @Id
    private long id;

    @Column(length = 100, nullable = false)
    private String reader = "";

    protected Loan() {}

    public long id() {
        return id;
    }

    public String reader() {
        return reader;
    }
}
