// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the journal keeps as text reads back as what it was. */
class JournalFormsTest {

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(12);
        return Arbitraries.maps(text, text).ofMaxSize(6).map(map -> new Facts(new TreeMap<>(map)));
    }

    @Provide
    Arbitrary<List<Object>> keys() {
        Arbitrary<Object> value = Arbitraries.oneOf(
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.strings().map(text -> (Object) text),
                Arbitraries.create(UUID::randomUUID).map(id -> (Object) id));
        return value.list().ofMinSize(1).ofMaxSize(4);
    }

    @Property
    void facts_read_back(@ForAll("facts") Facts facts) {
        assertThat(Facts.parse(facts.text())).isEqualTo(facts);
    }

    @Property
    void positions_read_back(@ForAll("keys") List<Object> key, @ForAll long rows) {
        KeyPosition position = new KeyPosition(key, rows);

        KeyPosition read = KeyPosition.parse(position.text());

        assertThat(read.rows()).isEqualTo(rows);
        assertThat(read.key()).usingElementComparator(JournalFormsTest::compare).isEqualTo(key);
    }

    private static int compare(Object one, Object other) {
        return one instanceof BigDecimal number ? number.compareTo((BigDecimal) other) : one.equals(other) ? 0 : 1;
    }

    @Test
    void the_start_is_no_text_and_other_numbers_are_kept_too() {
        assertThat(KeyPosition.parse("")).isEqualTo(KeyPosition.START);
        assertThat(KeyPosition.parse(new KeyPosition(List.of(7, new BigInteger("18446744073709551615")), 3).text()))
                .isEqualTo(new KeyPosition(List.of(7L, new BigDecimal("18446744073709551615")), 3));
    }

    @Test
    void more_facts_than_a_column_takes_are_kept_as_fingerprints_that_still_tell_a_change() {
        TreeMap<String, String> many = new TreeMap<>();
        for (int i = 0; i < 600; i++) {
            many.put("column c" + i, "varchar(255) default 'something rather long'");
        }
        Facts before = new Facts(many);
        many.put("column c7", "bigint");
        Facts now = new Facts(many);

        Facts kept = Facts.parse(before.text());

        assertThat(before.text().length()).isLessThan(30_000);
        assertThat(before.comparableWith(kept)).isEqualTo(kept);
        assertThat(kept.changedIn(now.comparableWith(kept))).containsExactly("column c7");
    }
}
