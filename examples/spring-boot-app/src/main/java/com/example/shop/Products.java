// SPDX-License-Identifier: Apache-2.0
package com.example.shop;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All products. */
public interface Products extends JpaRepository<Product, Long> {

    /** Those of a name, in no particular order. */
    List<Product> findByName(String name);
}
