// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.KnownSchema;
import dev.retort.generate.Note;
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
        for (Operation operation : comparison.upgrade().operations()) {
            DataLoss.of(operation, known.schema())
                    .ifPresent(reason -> notes.add(Note.note("Loses data: " + reason, operation)));
            known.note(operation);
        }
        return notes;
    }

    /** What the first migration of a database leaves out. */
    static List<Note> ofBaseline(Comparison everything) {
        List<Note> notes = new ArrayList<>();
        everything.unmanaged().forEach(thing -> notes.add(Note.note("Not in here: " + thing)));
        everything.cannotTell().forEach(doubt -> notes.add(Note.note("Not in full: " + doubt)));
        return notes;
    }

    /** A sentence for each new column that rows which exist already have no value for. */
    static List<String> missingFills(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        for (Operation operation : comparison.difference().upgrade().operations()) {
            if (operation instanceof Operation.AddColumn add
                    && !add.column().nullable()
                    && add.column().defaultValue() == null
                    && add.column().identity() == null
                    && add.column().generated() == null
                    && add.fill() == null) {
                String name = add.table() + "." + add.column().name();
                sentences.add("rows that exist have no value for the new column " + name
                        + ", and it takes no null: the upgrade fails where there are any; --fill "
                        + ShellWords.quoted(name + "=SQL") + " says what they get");
            }
        }
        return sentences;
    }
}
