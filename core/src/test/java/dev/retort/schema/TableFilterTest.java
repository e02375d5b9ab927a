// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableFilterTest {

    @Test
    void every_table_is_looked_at_unless_a_pattern_says_otherwise() {
        assertThat(accepted(TableFilter.ALL, "orders", "audit.log")).containsExactly("orders", "audit.log");
    }

    @Test
    void a_pattern_without_a_dot_is_about_the_name_in_whatever_schema_and_case() {
        TableFilter filter = new TableFilter(List.of("order*", "t?"), List.of());

        assertThat(accepted(filter, "orders", "`Order`", "audit.order_line", "t1", "t12", "pre_order"))
                .containsExactly("orders", "`Order`", "audit.order_line", "t1");
    }

    @Test
    void a_pattern_with_a_dot_is_about_the_schema_too() {
        TableFilter filter = new TableFilter(List.of("audit.*", ".orders"), List.of());

        assertThat(accepted(filter, "orders", "audit.log", "audit.orders", "other.orders"))
                .containsExactly("orders", "audit.log", "audit.orders");
    }

    @Test
    void what_is_excluded_is_out_even_if_it_is_included() {
        TableFilter filter = new TableFilter(List.of("app_*"), List.of("*_old", "app_tmp"));

        assertThat(accepted(filter, "app_order", "app_order_old", "app_tmp", "other"))
                .containsExactly("app_order");
    }

    @Test
    void letters_that_mean_something_in_an_expression_mean_themselves() {
        TableFilter filter = new TableFilter(List.of("a[bc]+$"), List.of());

        assertThat(accepted(filter, "a[bc]+$", "ab")).containsExactly("a[bc]+$");
    }

    private static List<String> accepted(TableFilter filter, String... tables) {
        return Stream.of(tables)
                .filter(table -> filter.accepts(ObjectName.parse(table)))
                .toList();
    }
}
