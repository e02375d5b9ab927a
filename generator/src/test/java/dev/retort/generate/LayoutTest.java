// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final int WIDTH = 40;

    @Test
    void what_fits_stays() {
        String source = "op.createTable(\n        \"t\",\n        column(\"a\", text()));";

        assertThat(Layout.fit(source, WIDTH)).isEqualTo(source);
    }

    @Test
    void a_call_is_broken_between_its_arguments() {
        assertThat(Layout.fit("op.renameConstraint(\"users\", \"uq_users_mail\", \"uq_users_email\");", WIDTH))
                .isEqualTo(
                        """
                        op.renameConstraint(
                                "users",
                                "uq_users_mail",
                                "uq_users_email");""");
    }

    @Test
    void a_chain_is_broken_before_its_dots() {
        assertThat(Layout.fit("op.addForeignKey(\"a\", foreignKey(\"b_id\").named(\"fk\").references(\"b\"));", WIDTH))
                .isEqualTo(
                        """
                        op.addForeignKey(
                                "a",
                                foreignKey("b_id")
                                        .named("fk")
                                        .references("b"));""");
    }

    @Test
    void a_string_is_broken_between_words() {
        assertThat(Layout.fit("op.execute(\"update users set name = trim(name) where true\");", WIDTH))
                .isEqualTo(
                        """
                        op.execute("update users set name = "
                                + "trim(name) where true");""");
    }

    @Test
    void a_string_without_blanks_is_broken_between_letters_but_not_within_an_escape() {
        assertThat(Layout.fit("op.execute(\"" + "\\u202e\\\\".repeat(8) + "\");", WIDTH))
                .isEqualTo(
                        """
                        op.execute("\\u202e\\\\\\u202e\\\\\\u202e\\\\"
                                + "\\u202e\\\\\\u202e\\\\\\u202e\\\\"
                                + "\\u202e\\\\\\u202e\\\\");""");
    }

    @Test
    void many_short_arguments_share_lines() {
        assertThat(Layout.fit("op.createEnum(\"state\", \"A1\", \"B2\", \"C3\", \"D4\", \"E5\", \"F6\");", WIDTH))
                .isEqualTo(
                        """
                        op.createEnum(
                                "state", "A1", "B2", "C3", "D4",
                                "E5", "F6");""");
    }

    @Test
    void a_text_block_is_left_alone() {
        String source =
                "op.execute(\"\"\"\n        select a_long_line_that_nobody_asked_to_break from t\n        \"\"\");";

        assertThat(Layout.fit(source, WIDTH)).isEqualTo(source);
    }

    @Test
    void only_the_line_that_is_too_long_is_broken() {
        String source =
                "op.on(\"x\", db -> {\n    db.dropTable(\"a\");\n    db.renameTable(\"a_long_name\", \"other_name\");\n});";

        assertThat(Layout.fit(source, WIDTH))
                .isEqualTo(
                        """
                        op.on("x", db -> {
                            db.dropTable("a");
                            db.renameTable(
                                    "a_long_name",
                                    "other_name");
                        });""");
    }

    @Test
    void no_line_ends_with_a_blank() {
        assertThat(Layout.fit("a(  \n   \nb);  ", WIDTH)).isEqualTo("a(\n\nb);");
    }

    @Test
    void what_cannot_be_broken_stays() {
        String word = "op.aMethodNameThatIsFarTooLongForOneLine();";

        assertThat(Layout.fit(word, WIDTH)).isEqualTo(word);
    }
}
