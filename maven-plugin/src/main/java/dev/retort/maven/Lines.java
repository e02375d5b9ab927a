// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.io.Writer;
import java.util.function.Consumer;

/** Passes text on line by line. */
final class Lines extends Writer {

    private final Consumer<String> reader;
    private final StringBuilder line = new StringBuilder();

    Lines(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public void write(char[] letters, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (letters[i] == '\n') {
                reader.accept(line.toString());
                line.setLength(0);
            } else if (letters[i] != '\r') {
                line.append(letters[i]);
            }
        }
    }

    /** Passes a line on that has not ended: somebody waits for it. */
    @Override
    public void flush() {
        if (!line.isEmpty()) {
            reader.accept(line.toString());
            line.setLength(0);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
