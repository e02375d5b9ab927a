// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.Validation;
import dev.retort.run.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the migrations of a project, and the database's memory of them, against each other. */
public final class Validate {

    private final Project project;

    /** The migrations of this project, on its database. */
    public Validate(Project project) {
        this.project = project;
    }

    /** Checks everything and reports everything, where one finding does not hide another. */
    public Result run() {
        Validation validation = project.manager().validate();
        return new Result(
                validation.migrations(),
                validation.current(),
                validation.pending(),
                views(validation.errors()),
                views(validation.warnings()));
    }

    private static List<FindingView> views(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new FindingView(
                        finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        finding.revision(),
                        finding.message()))
                .toList();
    }

    /**
     * Something that is wrong, or worth a look.
     *
     * @param kind {@code edited}, {@code unknown}, {@code missing}, {@code interrupted}, {@code faulty}, {@code out-of-order},
     *     {@code no-downgrade}, {@code empty-downgrade}, {@code several-heads}
     * @param revision null where it is about none in particular
     */
    public record FindingView(String kind, @Nullable String revision, String message) {}

    /**
     * What was found.
     *
     * @param migrations how many were checked
     * @param current where the database is
     * @param pending what is not applied, in order
     */
    public record Result(
            int migrations,
            List<String> current,
            List<String> pending,
            List<FindingView> errors,
            List<FindingView> warnings) {}
}
