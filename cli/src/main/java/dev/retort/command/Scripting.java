// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.run.Direction;

/** Writes runs as SQL. */
final class Scripting {

    private final Project project;

    Scripting(Project project) {
        this.project = project;
    }

    /** What leads from where the database is to the target; or, for {@code FROM:TO}, from one to the other, asking no database. */
    RunOutcome.Script script(Direction direction, String target) {
        int colon = target.indexOf(':');
        if (colon < 0) {
            return RunOutcome.Script.of(project.manager().sql(direction, target));
        }
        Dialect dialect = Dialects.installed()
                .forUrl(project.settings().requiredDatabase().url().jdbc());
        return RunOutcome.Script.of(project.manager()
                .sql(
                        direction,
                        or("base", target.substring(0, colon)),
                        or("head", target.substring(colon + 1)),
                        dialect));
    }

    private static String or(String otherwise, String end) {
        return end.isBlank() ? otherwise : end;
    }
}
