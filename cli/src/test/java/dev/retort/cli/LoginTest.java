// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What is said of logins that fail: never the password. */
class LoginTest {

    @TempDir
    Path temporary;

    @DatabaseTest(only = "postgresql-18")
    void a_user_whom_the_database_does_not_know(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.shell().with("RETORT_USER", "nobody").with("RETORT_PASSWORD", "secret");

        Shell.Result result = workshop.retort("--stacktrace", "current");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("retort: no connection to " + database.url() + ": FATAL: role \"nobody\" does not exist\n")
                .doesNotContain("secret");
    }
}
