// SPDX-License-Identifier: Apache-2.0
/** The entities of a small bookstore. */
package com.example.bookstore;
