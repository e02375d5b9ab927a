// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;
import java.util.SortedSet;

/** Compares a project with its database and changes nothing. */
public final class Check {

    private final Project project;

    /** This project and its database. */
    public Check(Project project) {
        this.project = project;
    }

    /** Makes sure that the revisions are one line, which no database is asked for; else {@link SeveralHeads}. */
    public void requireLine() {
        SortedSet<String> heads = project.migrations().graph().heads();
        if (heads.size() > 1) {
            throw new SeveralHeads(heads);
        }
    }

    /** Compares them; what may have been renamed is listed as dropped and added. */
    public ComparisonView run(CompareOptions options) {
        return ComparisonView.of(new Comparing(project, options).read(List.of()).compare(options));
    }
}
