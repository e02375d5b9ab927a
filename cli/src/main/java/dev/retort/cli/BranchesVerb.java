// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Branches;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code retort branches}. */
@Command(
        name = "branches",
        header = "List the revisions that more than one follows.",
        footer = {"", "Examples:", "  retort branches"})
final class BranchesVerb extends Verb<Branches.Result> {

    BranchesVerb(Session session) {
        super(session);
    }

    @Override
    Branches.Result run(Session session) {
        return new Branches(session.project()).run();
    }

    @Override
    void print(Branches.Result result, Output output) {
        if (result.branches().isEmpty()) {
            output.line("there are no branches");
        }
        for (Branches.Branch branch : result.branches()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(branch.revision().id(), branch.revision().message()));
            branch.followers()
                    .forEach(follower ->
                            rows.add(List.of("  -> " + follower.id() + labels(follower.labels()), follower.message())));
            output.table(rows);
        }
    }

    private static String labels(List<String> labels) {
        return labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")";
    }
}
