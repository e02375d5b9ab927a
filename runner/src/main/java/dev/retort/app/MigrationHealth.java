// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.run.DatabaseUnreachable;
import dev.retort.run.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a running application's database and migrations stand to each other.
 *
 * <p>A database that is newer than the application is no complaint: so it is while a newer version is rolled out beside this one.
 *
 * @param healthy whether there is nothing to complain of
 * @param reachable whether the database answers
 * @param current ids of the revisions that the database is at
 * @param pending ids of what is not applied, in order
 * @param unknown ids of what is applied and no migration of this application
 * @param edited ids of what was changed after it was applied
 * @param complaints sentences on what keeps it from being healthy, and on an application that has no migrations
 */
public record MigrationHealth(
        boolean healthy,
        boolean reachable,
        List<String> current,
        List<String> pending,
        List<String> unknown,
        List<String> edited,
        List<String> complaints) {

    /** Copies the lists. */
    public MigrationHealth {
        current = List.copyOf(current);
        pending = List.copyOf(pending);
        unknown = List.copyOf(unknown);
        edited = List.copyOf(edited);
        complaints = List.copyOf(complaints);
    }

    /**
     * Asks the database, and throws nothing.
     *
     * @param start what was done at the start, null where nothing was
     */
    public static MigrationHealth of(MigrationManager manager, @Nullable StartupReport start) {
        try {
            return of(manager.status(), start == null ? List.of() : start.errors(), manager.lack());
        } catch (DatabaseUnreachable e) {
            return unhealthy(false, e);
        } catch (RuntimeException e) {
            return unhealthy(true, e);
        }
    }

    private static MigrationHealth unhealthy(boolean reachable, RuntimeException failure) {
        return new MigrationHealth(
                false,
                reachable,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Secrets.mask(String.valueOf(failure.getMessage()))));
    }

    /** What failed at the start counts until the database is what the application expects, whoever brought it there. */
    private static MigrationHealth of(Status status, List<String> failures, Optional<String> lack) {
        List<String> complaints = new ArrayList<>();
        if (!status.isExpected()) {
            complaints.addAll(failures);
        }
        if (!status.pending().isEmpty()) {
            complaints.add("not applied: " + String.join(", ", status.pending()));
        }
        complaints.addAll(status.faults());
        boolean lost = lack.isPresent() && !status.unknown().isEmpty();
        boolean healthy = complaints.isEmpty() && !lost;
        lack.ifPresent(complaints::add);
        return new MigrationHealth(
                healthy, true, status.current(), status.pending(), status.unknown(), status.edited(), complaints);
    }
}
