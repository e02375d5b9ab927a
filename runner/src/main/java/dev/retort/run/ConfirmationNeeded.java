// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Something that the environment does once somebody has agreed, and nobody has; nothing was changed. */
public final class ConfirmationNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String environment;
    private final transient List<RevisionNode> revisions;
    private final transient List<Danger> dangers;

    private ConfirmationNeeded(String environment, List<RevisionNode> revisions, List<Danger> dangers, String message) {
        super(message);
        this.environment = environment;
        this.revisions = List.copyOf(revisions);
        this.dangers = List.copyOf(dangers);
    }

    static ConfirmationNeeded downgrade(String environment, List<RevisionNode> revisions, List<Danger> dangers) {
        return new ConfirmationNeeded(
                environment,
                revisions,
                dangers,
                "this takes back "
                        + revisions.stream().map(RevisionNode::toString).collect(Collectors.joining(", "))
                        + " in " + environment + ", and nobody has agreed" + list(dangers)
                        + "\nnothing was changed; agree with --force");
    }

    static ConfirmationNeeded loss(String environment, List<RevisionNode> revisions, List<Danger> dangers) {
        return new ConfirmationNeeded(
                environment,
                revisions,
                dangers,
                "data may be lost in " + environment + ", and nobody has agreed" + list(dangers)
                        + "\nnothing was changed; agree with " + Danger.flags(dangers));
    }

    /** Everything is to be dropped. */
    public static ConfirmationNeeded reset(String environment) {
        return new ConfirmationNeeded(
                environment,
                List.of(),
                List.of(),
                "reset drops everything in the database of " + environment
                        + ", and nobody has agreed; nothing was changed; agree with --force");
    }

    /** What is in the database is to be replaced by what a file holds. */
    static ConfirmationNeeded restore(String environment, Path file) {
        return new ConfirmationNeeded(
                environment,
                List.of(),
                List.of(),
                "restoring " + file + " replaces all that is in the database of " + environment
                        + ", and nobody has agreed; nothing was changed; agree with --force");
    }

    private static String list(List<Danger> dangers) {
        return dangers.stream().map(danger -> "\n  " + danger).collect(Collectors.joining());
    }

    public String environment() {
        return environment;
    }

    /** What would run, in order. */
    public List<RevisionNode> revisions() {
        return revisions;
    }

    /** What of it may lose data. */
    public List<Danger> dangers() {
        return dangers;
    }
}
