// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"users", "audit.log_entry", "audit.`Log.Entry`", "`a``b.c`", "`my.schema`.`my.table`"})
    void what_is_read_is_written_again(String text) {
        ObjectName name = ObjectName.parse(text);

        assertThat(name).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.", ".b", "a.b.c", "a`b", "`a`b`"})
    void what_could_not_be_read_back_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectName.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a`b"})
    void a_part_that_could_not_be_read_back_is_refused(String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectName.of(part));
    }
}
