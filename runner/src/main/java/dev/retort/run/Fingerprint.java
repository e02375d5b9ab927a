// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A text that is another one whenever compiling again may give something else. */
final class Fingerprint {

    private static final int LENGTH = 40;

    private final MessageDigest digest = sha256();

    /** Begins with what compiles: this Retort and this Java. */
    Fingerprint() {
        add(RetortVersion.current());
        add(Runtime.version().toString());
    }

    /** Adds a class path: of a jar its size and time, of a folder its name only. */
    Fingerprint add(List<Path> classPath) throws IOException {
        for (Path entry : classPath) {
            add(entry.toString());
            if (Files.isRegularFile(entry)) {
                add(Files.size(entry) + " " + Files.getLastModifiedTime(entry).toMillis());
            }
        }
        return this;
    }

    Fingerprint add(SourceFiles sources) {
        for (Map.Entry<Path, byte[]> file : sources.files().entrySet()) {
            add(sources.folder().relativize(file.getKey()).toString());
            digest.update(file.getValue());
            digest.update((byte) 0);
        }
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** Whether this may be the text of a fingerprint. */
    static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(HexFormat::isHexDigit);
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
