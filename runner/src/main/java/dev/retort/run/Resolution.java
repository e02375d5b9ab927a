// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;

/**
 * What will be taken for true of a migration that was cut off; nothing is run.
 *
 * @param revision the migration's id
 * @param sentences all that is believed, and what follows from it
 * @param journal what was remembered when this was worked out
 */
public record Resolution(
        String revision, Direction direction, Belief belief, List<String> sentences, List<JournalEntry> journal) {

    /** Copies the lists. */
    public Resolution {
        sentences = List.copyOf(sentences);
        journal = List.copyOf(journal);
    }
}
