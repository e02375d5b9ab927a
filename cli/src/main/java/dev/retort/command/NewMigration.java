// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.schema.CannotTell;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found and written.
 *
 * @param revision the id of the new revision, null where nothing differs
 * @param after the revisions that it follows
 * @param file null where nothing was written
 * @param source the text of the migration, null where nothing differs
 */
public record NewMigration(
        List<Change> operations,
        List<ComparisonView.LeftAlone> unmanaged,
        List<CannotTell> cannotTell,
        List<String> warnings,
        @Nullable String revision,
        List<String> after,
        @Nullable Path file,
        @Nullable String source) {

    /** A migration made of a comparison. */
    NewMigration(
            ComparisonView comparison,
            @Nullable String revision,
            List<String> after,
            @Nullable Path file,
            @Nullable String source) {
        this(
                comparison.operations(),
                comparison.unmanaged(),
                comparison.cannotTell(),
                comparison.warnings(),
                revision,
                after,
                file,
                source);
    }

    /** The comparison alone. */
    public ComparisonView comparison() {
        return new ComparisonView(operations, unmanaged, cannotTell, warnings);
    }
}
