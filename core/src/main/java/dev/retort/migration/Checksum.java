// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of recorded operations: formatting, comments and compilers do not change it. */
public final class Checksum {

    private Checksum() {}

    /** 64 hexadecimal digits (SHA-256) over the canonical text of the operations. */
    public static String of(ChangeSet changes) {
        StringBuilder text = new StringBuilder();
        for (Operation operation : changes.operations()) {
            CanonicalText.append(text, operation);
            text.append('\n');
        }
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
