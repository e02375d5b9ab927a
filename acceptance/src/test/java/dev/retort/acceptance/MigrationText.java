// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.diff.Difference;
import dev.retort.generate.Downgrade;
import dev.retort.generate.MigrationDraft;
import dev.retort.generate.MigrationNames;
import dev.retort.generate.MigrationWriter;
import dev.retort.generate.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

/** The migration that is written for a difference, at a moment and with a number that are always the same. */
final class MigrationText {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:15:00Z"), ZoneOffset.UTC);

    private MigrationText() {}

    /** The file; empty, as no file is written, where nothing differs. */
    static String of(String name, Difference difference) {
        if (difference.isEmpty()) {
            return "";
        }
        String message = name.replace('_', ' ');
        MigrationNames names = new MigrationNames(CLOCK, new Random(7));
        MigrationDraft draft = MigrationDraft.empty(names.revisionId(), names.className(message), message)
                .withChanges(difference.upgrade(), new Downgrade.By(difference.downgrade()));
        return new MigrationWriter(Templates.shipped()).source(draft);
    }
}
