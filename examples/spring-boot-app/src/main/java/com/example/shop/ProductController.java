// SPDX-License-Identifier: Apache-2.0
package com.example.shop;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Products over HTTP. */
@RestController
public class ProductController {

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @GetMapping("/products")
    List<Product> list() {
        return products.findAll();
    }

    @PostMapping("/products")
    Product add(@RequestBody Draft draft) {
        return products.save(new Product(draft.name(), draft.price()));
    }

    /** A product that is not saved yet. */
    record Draft(String name, BigDecimal price) {}
}
