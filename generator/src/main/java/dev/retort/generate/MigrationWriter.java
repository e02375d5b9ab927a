// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import java.util.List;
import java.util.Map;

/** Writes a migration as the source of a Java class, as a careful colleague would have written it. */
public final class MigrationWriter {

    /** The parameter of both methods. */
    static final String RECEIVER = "op";

    private final Templates templates;

    public MigrationWriter(Templates templates) {
        this.templates = templates;
    }

    /**
     * The source, one whole file.
     *
     * @throws CannotWrite where an operation is code, or holds a value that has no literal
     */
    public String source(MigrationDraft draft) {
        return source(draft, statements(draft.upgrade(), draft.notes()));
    }

    /** The source of a migration with these statements for its upgrade. */
    String source(MigrationDraft draft, List<Statement> upgrade) {
        BodyWriter bodies = new BodyWriter();
        List<String> notes = draft.notes().stream()
                .filter(note -> note.about() == null)
                .map(Note::text)
                .toList();
        Body there = upgrade.isEmpty()
                ? bodies.body(List.of(), notes).followedBy(render(Template.EMPTY_UPGRADE))
                : bodies.body(upgrade, notes);
        return new ClassWriter(templates).source(draft, there, back(draft, bodies));
    }

    private Body back(MigrationDraft draft, BodyWriter bodies) {
        if (draft.downgrade() instanceof Downgrade.By by) {
            return by.changes().isEmpty()
                    ? Body.of(render(Template.NOTHING_TO_UNDO))
                    : bodies.body(statements(by.changes(), draft.notes()), List.of());
        } else if (draft.downgrade() instanceof Downgrade.Impossible impossible) {
            Map<String, Object> reason = Map.of("op", RECEIVER, "reason", Literals.string(impossible.reason()));
            return Body.of(Layout.fit(templates.render(Template.IRREVERSIBLE, reason), Layout.METHOD_WIDTH));
        }
        return Body.of(render(Template.EMPTY_DOWNGRADE));
    }

    private List<Statement> statements(ChangeSet changes, List<Note> notes) {
        StatementWriter writer = new StatementWriter(templates, RECEIVER, Layout.METHOD_WIDTH);
        return changes.operations().stream()
                .map(operation -> operation.accept(writer).withNotes(notesOn(operation, notes)))
                .toList();
    }

    private static List<String> notesOn(Operation operation, List<Note> notes) {
        return notes.stream()
                .filter(note -> operation.equals(note.about()))
                .map(Note::text)
                .toList();
    }

    private String render(Template template) {
        return templates.render(template, Map.of("op", RECEIVER));
    }
}
