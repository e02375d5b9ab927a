// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of a catalogue query, kept in a file of its own beside the class that asks it. */
public final class QueryFile {

    private QueryFile() {}

    /** The text of the file {@code name.sql}. */
    public static String read(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("the catalogue query " + name + " is missing in this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
