// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Which Retort this is. */
public final class RetortVersion {

    private static final String RESOURCE = "retort-version.txt";

    private static final String CURRENT = read();

    private RetortVersion() {}

    /** The version of the build, such as {@code 0.1.0}. */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream text = RetortVersion.class.getResourceAsStream(RESOURCE)) {
            if (text == null) {
                throw new IllegalStateException(RESOURCE + " is missing from this build");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }
}
