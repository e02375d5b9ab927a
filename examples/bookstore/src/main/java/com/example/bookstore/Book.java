// SPDX-License-Identifier: Apache-2.0
package com.example.bookstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Check;

/** A title on the shelf. */
@Entity
@Table(name = "books")
@Check(name = "ck_books_price", constraints = "price >= 0")
public class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(length = 13, nullable = false, unique = true)
    String isbn;

    @Column(length = 120, nullable = false)
    String title;

    @Column(precision = 8, scale = 2, nullable = false)
    BigDecimal price;

    LocalDate published;

    @ManyToMany
    @JoinTable(
            name = "book_authors",
            joinColumns = @JoinColumn(name = "book_id"),
            inverseJoinColumns = @JoinColumn(name = "author_id"))
    Set<Author> authors = new HashSet<>();
}
