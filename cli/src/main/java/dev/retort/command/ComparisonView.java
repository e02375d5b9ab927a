// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.schema.CannotTell;
import dev.retort.schema.Unmanaged;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a comparison found.
 *
 * @param operations what would make the database what is wanted
 * @param unmanaged what is in the database, and left alone
 * @param cannotTell what could not be compared
 * @param warnings what a person should know besides
 */
public record ComparisonView(
        List<Change> operations, List<LeftAlone> unmanaged, List<CannotTell> cannotTell, List<String> warnings) {

    static final ComparisonView NOTHING = new ComparisonView(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public ComparisonView {
        operations = List.copyOf(operations);
        unmanaged = List.copyOf(unmanaged);
        cannotTell = List.copyOf(cannotTell);
        warnings = List.copyOf(warnings);
    }

    ComparisonView withMoreWarnings(List<String> more) {
        return new ComparisonView(
                operations,
                unmanaged,
                cannotTell,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                Change.of(comparison.upgrade(), comparison.from()),
                comparison.unmanaged().stream().map(LeftAlone::of).toList(),
                comparison.cannotTell(),
                comparison.warnings());
    }

    /** Something that is not Retort's; kind in words, and why. */
    public record LeftAlone(String kind, String name, String reason) {

        private static LeftAlone of(Unmanaged unmanaged) {
            return new LeftAlone(unmanaged.kind(), unmanaged.name().toString(), unmanaged.reason());
        }
    }
}
