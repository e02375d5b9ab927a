// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import dev.retort.operation.Operation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A migration that failed while it ran: at what, and what is left of it. */
public final class MigrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PlannedRevision planned;
    private final transient @Nullable Operation operation;
    private final @Nullable String statement;
    private final transient Aftermath aftermath;
    private final @Nullable String obstacle;

    MigrationFailed(
            PlannedRevision planned, Trace trace, Aftermath aftermath, Optional<String> obstacle, Throwable cause) {
        super(message(planned, trace, aftermath, obstacle, cause), cause);
        this.planned = planned;
        this.operation = trace.operation();
        this.statement = trace.statement();
        this.aftermath = aftermath;
        this.obstacle = obstacle.orElse(null);
    }

    public RevisionNode revision() {
        return planned.revision();
    }

    public Direction direction() {
        return planned.direction();
    }

    /** What was being carried out, null where it was the migration's end. */
    public @Nullable Operation operation() {
        return operation;
    }

    /** What the database was told, null where it was no statement. */
    public @Nullable String statement() {
        return statement;
    }

    /** What is left in the database. */
    public Aftermath aftermath() {
        return aftermath;
    }

    /** What else is to blame, in words, such as a full disk; nothing where it is the migration or the data. */
    public Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    private static String message(
            PlannedRevision planned, Trace trace, Aftermath aftermath, Optional<String> obstacle, Throwable cause) {
        boolean up = planned.direction() == Direction.UPGRADE;
        return (up ? "the upgrade to" : "the downgrade from") + " revision " + planned.revision() + " failed"
                + (trace.operation() == null ? " at its end" : " at " + name(trace.operation()))
                + ": " + Secrets.mask(reason(cause))
                + (trace.statement() == null ? "" : "\nstatement: " + trace.statement())
                + "\n" + aftermath.advice(planned.revision().origin(), obstacle);
    }

    /** What is said of a failure; the message of an error is mostly no sentence. */
    static String reason(Throwable cause) {
        return cause.getMessage() == null || cause instanceof Error ? cause.toString() : cause.getMessage();
    }

    /** What an operation is called in a migration. */
    static String name(Operation operation) {
        String type = operation.getClass().getSimpleName();
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }
}
