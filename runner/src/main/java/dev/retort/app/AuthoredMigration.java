// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that was written, or would be.
 *
 * @param revision its id, null where nothing differs
 * @param file null where none was written
 * @param source its text, null where nothing differs
 * @param operations what it does, a line each
 * @param remarks sentences on what could not be compared, and on what is worth a look
 */
public record AuthoredMigration(
        @Nullable String revision,
        @Nullable Path file,
        @Nullable String source,
        List<String> operations,
        List<String> remarks) {

    /** Copies the lists. */
    public AuthoredMigration {
        operations = List.copyOf(operations);
        remarks = List.copyOf(remarks);
    }
}
