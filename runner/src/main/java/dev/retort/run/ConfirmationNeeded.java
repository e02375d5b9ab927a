// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Something that is done once somebody has agreed, and nobody has; nothing was changed. */
public final class ConfirmationNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final transient List<RevisionNode> revisions;
    private final transient List<Danger> dangers;

    private ConfirmationNeeded(String what, List<RevisionNode> revisions, List<Danger> dangers, String flags) {
        super(what + ", and nobody has agreed" + list(dangers) + "\nnothing was changed; agree with " + flags);
        this.what = what + list(dangers);
        this.revisions = List.copyOf(revisions);
        this.dangers = List.copyOf(dangers);
    }

    static ConfirmationNeeded downgrade(String environment, List<RevisionNode> revisions, List<Danger> dangers) {
        String names = revisions.stream().map(RevisionNode::toString).collect(Collectors.joining(", "));
        return new ConfirmationNeeded("this takes back " + names + " in " + environment, revisions, dangers, "--force");
    }

    static ConfirmationNeeded loss(String environment, List<RevisionNode> revisions, List<Danger> dangers) {
        return new ConfirmationNeeded("data may be lost in " + environment, revisions, dangers, Danger.flags(dangers));
    }

    /** Everything is to be dropped. */
    static ConfirmationNeeded reset(String environment) {
        return new ConfirmationNeeded(
                "this drops everything in the database of " + environment, List.of(), List.of(), "--force");
    }

    /** What is in the database is to be replaced by what a file holds. */
    static ConfirmationNeeded restore(String environment, Path file) {
        return new ConfirmationNeeded(
                "this replaces all that is in the database of " + environment + " by what " + file + " holds",
                List.of(),
                List.of(),
                "--force");
    }

    /** This is going to be believed of a migration that was cut off. */
    public static ConfirmationNeeded resolution(Resolution resolution) {
        return new ConfirmationNeeded(
                "this is taken for true from now on:\n  " + String.join("\n  ", resolution.sentences()),
                List.of(),
                List.of(),
                "--force");
    }

    /** What would be done, in words. */
    public String what() {
        return what;
    }

    /** What would run, in order. */
    public List<RevisionNode> revisions() {
        return revisions;
    }

    /** What of it may lose data. */
    public List<Danger> dangers() {
        return dangers;
    }

    private static String list(List<Danger> dangers) {
        return dangers.stream().map(danger -> "\n  " + danger).collect(Collectors.joining());
    }
}
