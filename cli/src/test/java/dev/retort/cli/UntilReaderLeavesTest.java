// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntilReaderLeavesTest {

    private static final byte[] LINE = "001  add users\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void what_a_reader_does_not_want_is_no_failure() throws Exception {
        Process reader = readerOf("head -n 1 < pipe");

        try (OutputStream pipe = pipe()) {
            OutputStream output = new UntilReaderLeaves(pipe);
            output.write('>');
            output.write(LINE);
            reader.waitFor();
            assertThatThrownBy(() -> pipe.write(LINE)).isInstanceOf(IOException.class);
            output.write(LINE);
        }

        assertThat(new String(reader.getInputStream().readAllBytes(), UTF_8)).isEqualTo(">001  add users\n");
    }

    @Test
    void a_full_disk_is() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no device that is full");

        try (OutputStream output = new UntilReaderLeaves(new FileOutputStream(full.toFile()))) {
            assertThatThrownBy(() -> output.write(LINE)).isInstanceOf(IOException.class);
        }
    }

    private Process readerOf(String command) throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "no named pipes");
        run("mkfifo pipe").waitFor();
        return run(command);
    }

    private Process run(String command) throws IOException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .start();
    }

    private OutputStream pipe() throws IOException {
        return new FileOutputStream(folder.resolve("pipe").toFile());
    }
}
