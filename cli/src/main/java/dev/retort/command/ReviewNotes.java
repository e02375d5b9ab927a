// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.KnownSchema;
import dev.retort.generate.Note;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.DataLoss;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Finds what whoever reviews a migration should know. */
final class ReviewNotes {

    private ReviewNotes() {}

    /** What loses data, and what could not be compared. */
    static List<Note> of(Comparison comparison) {
        List<Note> notes = new ArrayList<>();
        comparison.cannotTell().forEach(doubt -> notes.add(Note.note("Not compared: " + doubt)));
        KnownSchema known = new KnownSchema(comparison.from());
        boolean filled = false;
        boolean endsToCount = comparison.upgrade().operations().stream().anyMatch(ReviewNotes::endsToCount);
        for (Operation operation : comparison.upgrade().operations()) {
            DataLoss.of(operation, known.schema())
                    .ifPresent(reason -> notes.add(Note.note("Loses data: " + reason, operation)));
            if (OpenFills.isOpen(operation)) {
                notes.add(Note.note(
                        "What do rows that exist get? The migration is refused until it says so.", operation));
            }
            if (!filled && operation instanceof Operation.AlterColumn change && OpenFills.forbidsNulls(change)) {
                notes.add(Note.note("Stops at a row without a value: --fill gives it one.", operation));
            }
            if (endsToCount && operation instanceof Operation.CreateSequence creation) {
                notes.add(Note.note(
                        "Starts at " + creation.sequence().start()
                                + ": where rows have numbers already, let it start behind them.",
                        operation));
            }
            filled = OpenFills.fills(operation);
            known.note(operation);
        }
        return notes;
    }

    /** Whether a column's numbers come from elsewhere from here on. */
    private static boolean endsToCount(Operation operation) {
        return operation instanceof Operation.AlterColumn change
                && change.changes().contains(ColumnChange.noIdentity());
    }

    /** What the first migration of a database leaves out. */
    static List<Note> ofBaseline(Comparison everything) {
        List<Note> notes = new ArrayList<>();
        everything.unmanaged().forEach(thing -> notes.add(Note.note("Not in here: " + thing)));
        everything.cannotTell().forEach(doubt -> notes.add(Note.note("Not in full: " + doubt)));
        return notes;
    }

    /** A sentence for each new column whose value in rows that exist is left open in the file. */
    static List<String> openFills(Comparison comparison) {
        return OpenFills.columns(comparison)
                .map(name -> "rows that exist have no value for the new column " + name
                        + ", and it takes no null: say what they get in the file, in the place of FILL_IN, or say --fill "
                        + ShellWords.quoted(name + "=SQL") + " here; the migration is refused before")
                .toList();
    }
}
