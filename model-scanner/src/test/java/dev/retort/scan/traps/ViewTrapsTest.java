// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scan.ScanResult;
import dev.retort.scan.Scans;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.ObjectName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.View;

/** What Hibernate does with entities that are views. */
class ViewTrapsTest {

    @Entity(name = "book")
    static class Book {
        @Id
        long id;
    }

    @Entity(name = "book_view")
    @View(query = "select id from book")
    static class BookView {
        @Id
        long id;
    }

    @EachHibernate
    void a_view_that_hibernate_would_create_is_left_out_and_said(String hibernate) {
        ScanResult result = Scans.scan(hibernate, "postgresql", Book.class, BookView.class);

        assertThat(result.schema().tables().keySet()).containsExactly(ObjectName.of("book"));
        assertThat(result.problems())
                .containsExactly(
                        Problem.unmanaged(null, "Hibernate would create the view book_view, which Retort leaves out"));
    }
}
