// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;

/** Compares a project with its database and changes nothing. */
public final class Check {

    private final Project project;

    /** This project and its database. */
    public Check(Project project) {
        this.project = project;
    }

    /** Compares them; what may have been renamed is listed as dropped and added. */
    public ComparisonView run(CompareOptions options) {
        return ComparisonView.of(new Comparing(project, options).read(List.of()).compare(options));
    }
}
