// SPDX-License-Identifier: Apache-2.0
package com.example.bookstore;

/** How far an order has come. */
public enum OrderStatus {
    NEW,
    PAID,
    SENT
}
