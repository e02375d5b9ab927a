// SPDX-License-Identifier: Apache-2.0
package com.example.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A line of text. */
@Entity
@Table(name = "notes")
public class Note {

    @Id
    private long id;

    @Column(length = 200, nullable = false)
    private String text = "";

    protected Note() {}

    public Note(long id, String text) {
        this.id = id;
        this.text = text;
    }

    public long id() {
        return id;
    }

    public String text() {
        return text;
    }
}
