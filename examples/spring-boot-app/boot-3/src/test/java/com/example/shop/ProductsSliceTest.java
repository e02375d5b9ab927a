// SPDX-License-Identifier: Apache-2.0
package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;

/** A slice of the application: the tables are those that the migrations make. */
@DataJpaTest(properties = "spring.datasource.url=jdbc:sqlite:file:products?mode=memory&cache=shared")
@AutoConfigureTestDatabase(replace = Replace.NONE)
class ProductsSliceTest {

    @Autowired
    private Products products;

    @Test
    void the_opening_stock_is_there_and_more_can_come() {
        products.save(new Product("Crucible", new BigDecimal("12.50")));

        assertThat(products.findAll())
                .extracting(Product::getName)
                .containsExactlyInAnyOrder("Alembic", "Retort", "Crucible");
        assertThat(products.findByName("Retort")).singleElement().satisfies(found -> assertThat(found.getPrice())
                .isEqualByComparingTo("39"));
    }
}
