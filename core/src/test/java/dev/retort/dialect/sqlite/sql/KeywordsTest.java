// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeywordsTest {

    @ParameterizedTest
    @MethodSource("dev.retort.dialect.sqlite.sql.Keywords#all")
    void a_word_is_reserved_when_SQLite_refuses_it_as_a_name(String word) throws SQLException {
        assertThat(Keywords.isReserved(word)).isEqualTo(!isAccepted("CREATE TABLE t(" + word + " INT)"));
    }

    @ParameterizedTest
    @MethodSource("dev.retort.dialect.sqlite.sql.Keywords#all")
    void a_word_that_is_no_operator_can_be_an_operand(String word) throws SQLException {
        if (!Keywords.isOperative(word)) {
            assertThat(isAccepted("CREATE TABLE t(" + word + " INT, CHECK (1 + " + word + " > 0))"))
                    .isTrue();
        }
    }

    private static boolean isAccepted(String sql) throws SQLException {
        try (SqliteMemory memory = SqliteMemory.open()) {
            memory.execute(sql);
            return true;
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("syntax error");
            return false;
        }
    }
}
