// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    @Test
    void a_statement_becomes_lexemes_with_their_places() {
        String sql = "SELECT a.\"b\" -- all\nFROM t";

        List<Token> lexemes = Tokenizer.lexemes(sql);

        assertThat(lexemes)
                .containsExactly(
                        new Token(Token.Kind.WORD, "SELECT", 0, 6),
                        new Token(Token.Kind.SPACE, " ", 6, 7),
                        new Token(Token.Kind.WORD, "a", 7, 8),
                        new Token(Token.Kind.SYMBOL, ".", 8, 9),
                        new Token(Token.Kind.QUOTED, "\"b\"", 9, 12),
                        new Token(Token.Kind.SPACE, " ", 12, 13),
                        new Token(Token.Kind.COMMENT, "-- all", 13, 19),
                        new Token(Token.Kind.SPACE, "\n", 19, 20),
                        new Token(Token.Kind.WORD, "FROM", 20, 24),
                        new Token(Token.Kind.SPACE, " ", 24, 25),
                        new Token(Token.Kind.WORD, "t", 25, 26));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    "a""b" `c``d` [e""f] 'g''h'          ¦ "a""b" `c``d` [e""f] 'g''h'
                    x'00fF' X'' x                        ¦ x'00fF' X'' x
                    1 1.5 .5 5. 1e10 1.5E-3 0x1F 1_000   ¦ 1 1.5 .5 5. 1e10 1.5E-3 0x1F 1_000
                    a||b->c->>d<>e!=f==g<=h>=i<<j>>k     ¦ a || b -> c ->> d <> e != f == g <= h >= i << j >> k
                    ?1 :name @a $b$ #x ?                 ¦ ?1 :name @a $b$ #x ?
                    a/* b */c/**/d/*/ e */f              ¦ a c d f
                    -1 - -2--3                           ¦ - 1 - - 2
                    größe_1$ [ ]                         ¦ größe_1$ [ ]
                    """)
    void lexemes_are_those_of_SQLite(String sql, String expected) {
        String joined = Tokenizer.tokens(sql).stream().map(Token::text).collect(Collectors.joining(" "));

        assertThat(joined).isEqualTo(expected);
    }

    @Test
    void lexemes_joined_are_the_text() {
        String sql = "\ufeffCREATE TABLE t(a,\r\n\tb /* x */) -- never\f closed";

        String joined = Tokenizer.lexemes(sql).stream().map(Token::text).collect(Collectors.joining());

        assertThat(joined).isEqualTo(sql);
    }

    @Test
    void a_block_comment_may_stay_open() {
        assertThat(Tokenizer.tokens("a /* b")).extracting(Token::text).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a''", "`", "[a", "x'0'", "x'0g'", "12ab", "0x", "a ! b", "a ^ b", "$", "a { b"})
    void what_SQLite_cannot_read_is_refused(String sql) {
        assertThatThrownBy(() -> Tokenizer.tokens(sql)).isInstanceOf(SqlSyntaxException.class);
        assertThatThrownBy(() -> SqliteMemory.run("SELECT " + sql)).isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void a_refusal_says_where() {
        assertThatThrownBy(() -> Tokenizer.tokens("SELECT\n  'never"))
                .hasMessage("statement, line 2, column 3: ' is never closed");
    }
}
