// SPDX-License-Identifier: Apache-2.0
package com.example.bookstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** So many of one book, at the price of that day. */
@Entity
@Table(name = "order_lines")
public class OrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Order order;

    @ManyToOne(optional = false)
    @JoinColumn(name = "book_id")
    Book book;

    @Column(nullable = false)
    @ColumnDefault("1")
    int quantity;

    @Column(name = "unit_price", precision = 8, scale = 2, nullable = false)
    BigDecimal unitPrice;
}
