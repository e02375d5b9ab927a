// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a migration, laid out, from its first column on.
 *
 * @param template what it was made from
 * @param subject the table, sequence or type that it changes, null where that is not said
 * @param notes what the reviewer should know of it
 */
record Statement(Template template, @Nullable String subject, String text, List<String> notes) {

    Statement {
        notes = List.copyOf(notes);
    }

    Statement withNotes(List<String> other) {
        return new Statement(template, subject, text, other);
    }

    boolean isOneLine() {
        return text.indexOf('\n') < 0 && notes.isEmpty();
    }
}
