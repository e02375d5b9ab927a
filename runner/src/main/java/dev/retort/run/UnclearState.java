// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import java.util.List;
import java.util.stream.Collectors;

/** A statement of which the database does not show whether it has been executed before the process that ran it ended. */
public final class UnclearState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionNode revision;
    private final int part;
    private final String statement;
    private final List<String> differences;

    UnclearState(PlannedRevision planned, int part, String statement, JournalEntry intent, List<String> differences) {
        super(message(planned, part, statement, intent, differences));
        this.revision = planned.revision();
        this.part = part;
        this.statement = statement;
        this.differences = List.copyOf(differences);
    }

    public RevisionNode revision() {
        return revision;
    }

    /** The number of the part in its migration, from 1. */
    public int part() {
        return part;
    }

    /** The statement in question. */
    public String statement() {
        return statement;
    }

    /** What the catalogue says otherwise than before it, in words; none where nothing tells. */
    public List<String> differences() {
        return differences;
    }

    private static String message(
            PlannedRevision planned, int part, String statement, JournalEntry intent, List<String> differences) {
        String id = planned.revision().id();
        return "revision " + planned.revision() + ", part " + part + " of "
                + planned.segments().size()
                + ": a process ended at " + intent.at() + " (" + intent.actor().user() + " on "
                + intent.actor().host() + ") while it ran\n    " + statement.strip()
                + "\nand the database does not show whether that was done"
                + (differences.isEmpty()
                        ? ": nothing that a catalogue tells of comes of it"
                        : ", since something else changed as well:"
                                + differences.stream()
                                        .map(line -> "\n  " + line)
                                        .collect(Collectors.joining()))
                + "\nnothing was changed; look, and say what is true: `retort resolve " + id
                + " --done` or `retort resolve "
                + id + " --not-done`";
    }
}
