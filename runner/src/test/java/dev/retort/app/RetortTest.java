// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.app.RevisionStatus.State;
import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiled migrations are those of db.migrations. */
class RetortTest {

    @TempDir
    private Path folder;

    @Test
    void one_line_does_it() {
        String url = "jdbc:sqlite:" + folder.resolve("shop.db");
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(url);

            assertThat(Retort.pending(database)).extracting(RevisionNode::id).containsExactly("f1");
            assertThat(Retort.migrate(url).done()).hasSize(1);
            assertThat(Retort.migrate(database).done()).isEmpty();
            assertThat(Retort.current(database)).extracting(AppliedRevision::id).containsExactly("f1");
            assertThat(Retort.history(database))
                    .extracting(RevisionStatus::state)
                    .containsExactly(State.CURRENT);
            assertThat(Retort.validate(database))
                    .isEqualTo(new Validation(1, List.of("f1"), List.of(), List.of(), List.of()));
            assertThat(Retort.rollback(database, 1).current()).isEmpty();
            assertThatThrownBy(() -> Retort.rollback(database, 0))
                    .hasMessage("a rollback takes one migration back or more, and not 0");
        }
    }
}
