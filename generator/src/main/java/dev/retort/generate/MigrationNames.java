// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names of new migrations: the time of a clock and the numbers of a random generator, both given from outside. */
public final class MigrationNames {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final long TWELVE_HEXADECIMAL_DIGITS = 1L << 48;

    private final Clock clock;
    private final RandomGenerator random;

    public MigrationNames(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** An id for a revision, such as {@code 3f2a91c04b7e}: twelve hexadecimal digits, not all of them decimal. */
    public String revisionId() {
        String id;
        do {
            id = String.format(Locale.ROOT, "%012x", random.nextLong(TWELVE_HEXADECIMAL_DIGITS));
        } while (id.chars().allMatch(Character::isDigit));
        return id;
    }

    /** A class name for a migration of this message, such as {@code V20261121101500_AddUserEmail}; the time is UTC. */
    public String className(String message) {
        String words = JavaNames.pascal(message);
        String stamp = STAMP.format(LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
        return "V" + stamp + "_" + (words.isEmpty() ? "Migration" : words);
    }
}
