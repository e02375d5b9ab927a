// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import dev.retort.run.Migrations;
import dev.retort.run.MissingDowngrade;
import java.util.ArrayList;
import java.util.List;
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
        Migrations migrations = project.migrations();
        RevisionGraph graph = migrations.graph();
        List<Finding> errors = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        graph.revisions().forEach(revision -> checkOperations(migrations, revision, errors, warnings));
        if (graph.heads().size() > 1) {
            warnings.add(new Finding(null, "several heads: " + String.join(", ", graph.heads())));
        }
        Status.Result status = new Status(project).run();
        status.unknown()
                .forEach(id -> errors.add(new Finding(id, "applied, but no migration of this project has this id")));
        status.edited().forEach(id -> errors.add(new Finding(id, "edited after it was applied")));
        return new Result(graph.revisions().size(), status.current(), status.pending(), errors, warnings);
    }

    private static void checkOperations(
            Migrations migrations, RevisionNode revision, List<Finding> errors, List<Finding> warnings) {
        try {
            migrations.upgrade(revision.id());
            if (migrations.downgrade(revision.id()).isEmpty()
                    && !migrations.upgrade(revision.id()).isEmpty()) {
                warnings.add(new Finding(revision.id(), "its downgrade does nothing"));
            }
        } catch (MissingDowngrade e) {
            warnings.add(new Finding(revision.id(), "there is no way back from it"));
        } catch (dev.retort.run.FaultyMigration e) {
            errors.add(new Finding(revision.id(), String.valueOf(e.getMessage())));
        }
    }

    /** Something that is wrong, or worth a look; revision null where it is about none in particular. */
    public record Finding(@Nullable String revision, String message) {}

    /**
     * What was found.
     *
     * @param migrations how many were checked
     * @param current where the database is
     * @param pending what is not applied, in order
     */
    public record Result(
            int migrations, List<String> current, List<String> pending, List<Finding> errors, List<Finding> warnings) {}
}
