// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldensTest {

    @TempDir
    Path folder;

    @Test
    void the_same_text_passes() {
        Goldens.of(getClass()).verify("numbers.txt", "one\ntwo\nthree\n");
    }

    @Test
    void another_text_fails_with_a_diff() throws IOException {
        Files.writeString(folder.resolve("numbers.txt"), "one\r\ntwo\r\nthree\r\n");

        assertThatThrownBy(() -> Goldens.in(folder).verify("numbers.txt", "one\n2\nthree\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        """
                        %s/numbers.txt is not what comes out; -Dretort.update-goldens=true accepts it:
                        --- golden
                        +++ actual
                        @@ -1,4 +1,4 @@
                         one
                        -two
                        +2
                         three
                        \s"""
                                .formatted(folder));
    }

    @Test
    void a_missing_file_fails_and_says_how_to_write_it() {
        assertThatThrownBy(() -> Goldens.in(folder).verify("new.txt", "text"))
                .hasMessage("no golden file %s/new.txt; -Dretort.update-goldens=true writes it:\ntext", folder);
    }

    @Test
    void an_update_writes_what_comes_out() {
        Path file = folder.resolve("deep/new.txt");

        System.setProperty("retort.update-goldens", "true");
        try {
            Goldens.in(folder).verify("deep/new.txt", "text\n");
        } finally {
            System.clearProperty("retort.update-goldens");
        }

        assertThat(file).hasContent("text\n");
    }
}
