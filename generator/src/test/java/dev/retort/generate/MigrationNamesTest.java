// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationNamesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T10:15:00Z"), ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "add user email|AddUserEmail",
                "Add URL of the user|AddURLOfTheUser",
                "fix: don't lose order-items (again!)|FixDontLoseOrderItemsAgain",
                "größere Straßen über Köln|GrossereStrassenUberKoln",
                "2nd try|2ndTry",
                "add_user_email|AddUserEmail",
                "テーブル|Migration",
                "^^|Migration",
                "../../etc/passwd|EtcPasswd",
                "class|Class",
            })
    void a_class_is_named_by_time_and_message(String message, String words) {
        MigrationNames names = new MigrationNames(CLOCK, new Random(1));

        assertThat(names.className(message)).isEqualTo("V20261121101500_" + words);
    }

    @Test
    void a_long_message_gives_a_name_of_whole_words() {
        MigrationNames names = new MigrationNames(CLOCK, new Random(1));

        assertThat(names.className("every word of a very long message ".repeat(10)))
                .isEqualTo("V20261121101500_EveryWordOfAVeryLongMessageEveryWordOfAVeryLongMessageEvery");
        assertThat(names.className("x".repeat(1000))).hasSize("V20261121101500_".length() + 60);
    }

    @Test
    void a_revision_id_has_twelve_hexadecimal_digits_and_one_letter_at_least() {
        MigrationNames names = new MigrationNames(CLOCK, new Random(1));

        for (int i = 0; i < 10_000; i++) {
            assertThat(names.revisionId()).matches("[0-9a-f]{12}").containsPattern("[a-f]");
        }
    }

    @Test
    void the_same_source_of_chance_gives_the_same_ids() {
        MigrationNames one = new MigrationNames(CLOCK, new Random(7));
        MigrationNames other = new MigrationNames(CLOCK, new Random(7));

        assertThat(one.revisionId()).isEqualTo(other.revisionId());
    }
}
