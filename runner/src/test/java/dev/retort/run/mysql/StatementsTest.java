// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    @Test
    void a_text_is_cut_at_the_semicolons_that_stand_in_no_quotes_and_no_comment() {
        assertThat(Statements.of(
                        "insert into t values ('a;\\';'); -- b;\n;; # c;\nupdate `t;` set v = \"d;\" /* e; */; "))
                .containsExactly("insert into t values ('a;\\';')", "# c;\nupdate `t;` set v = \"d;\" /* e; */");
    }

    @Test
    void a_comment_that_the_server_executes_is_a_statement() {
        assertThat(Statements.of("/*!50003 set @a = 1 */; /*M!100100 set @b = 2 */; /* nothing */"))
                .containsExactly("/*!50003 set @a = 1 */", "/*M!100100 set @b = 2 */");
    }

    @Test
    void a_table_whose_column_is_named_like_a_program_ends_where_it_ends() {
        assertThat(Statements.of("create table log (event int); insert into log values (1)"))
                .containsExactly("create table log (event int)", "insert into log values (1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger t before insert on u for each row begin set @a = 1; set @b = 2; end",
                "create or replace definer = 'ada'@'%' procedure p() begin select 1; end;",
                "alter event e do begin select 1; select 2; end"
            })
    void a_program_is_one_statement_with_others_in_it(String sql) {
        assertThat(Statements.of(sql)).containsExactly(sql);
        assertThat(Statements.hasBody(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table event (id int);",
                "create trigger t before insert on u for each row set @a = 1",
                "select 'create trigger;'"
            })
    void others_have_no_statements_in_them(String sql) {
        assertThat(Statements.hasBody(sql)).isFalse();
    }
}
