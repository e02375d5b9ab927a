// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.app.Validation.Finding;
import dev.retort.migration.RevisionNode;
import dev.retort.run.FaultyMigration;
import dev.retort.run.Migrations;
import dev.retort.run.MissingDowngrade;
import java.util.ArrayList;
import java.util.List;

/** Checks migrations, and a database's memory of them, against each other; one finding does not hide another. */
final class Validating {

    private final Migrations migrations;
    private final Status status;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    Validating(Migrations migrations, Status status) {
        this.migrations = migrations;
        this.status = status;
    }

    Validation run() {
        migrations.graph().revisions().forEach(this::checkOperations);
        if (status.heads().size() > 1) {
            warnings.add(new Finding(null, "several heads: " + String.join(", ", status.heads())));
        }
        status.unknown()
                .forEach(id -> errors.add(new Finding(id, "applied, but no migration of this project has this id")));
        status.edited().forEach(id -> errors.add(new Finding(id, "edited after it was applied")));
        return new Validation(
                migrations.graph().revisions().size(), status.current(), status.pending(), errors, warnings);
    }

    private void checkOperations(RevisionNode revision) {
        try {
            boolean changes = !migrations.upgrade(revision.id()).isEmpty();
            boolean changesBack = !migrations.downgrade(revision.id()).isEmpty();
            if (changes && !changesBack) {
                warnings.add(new Finding(revision.id(), "its downgrade does nothing"));
            }
        } catch (MissingDowngrade e) {
            warnings.add(new Finding(revision.id(), "there is no way back from it"));
        } catch (FaultyMigration e) {
            errors.add(new Finding(revision.id(), String.valueOf(e.getMessage())));
        }
    }
}
