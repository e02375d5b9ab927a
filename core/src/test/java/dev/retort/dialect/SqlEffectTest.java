// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlEffectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            select * from t | READS
            -- a comment; with a semicolon | ~~
            INSERT INTO t VALUES ('drop table t; delete') | ADDS_ROWS
            insert into t select * from u | ADDS_ROWS
            insert into t values (1) on conflict (id) do update set v = 1 | CHANGES_ROWS
            update t set v = 1 | CHANGES_ROWS
            replace into t values (1) | CHANGES_ROWS
            with gone as (delete from t returning *) select * from gone | CHANGES_ROWS
            with u as (select 1) insert into t select * from u | ADDS_ROWS
            with u as (select 1) select * from u | READS
            create table t (id int) | ADDS_STRUCTURE
            create trigger g after insert on t begin delete from u; update u set v = 1; end | ADDS_STRUCTURE
            create table t (event int); delete from u | ADDS_STRUCTURE CHANGES_ROWS
            create or replace definer = 'ada' procedure p() begin drop table t; end | ADDS_STRUCTURE
            drop table t | CHANGES_STRUCTURE
            alter table t add v int; insert into t values (1) | ADDS_ROWS CHANGES_STRUCTURE
            insert into t values ('\\\\'); drop table t; select '' | UNKNOWN
            insert into t values ('a\\\\b') | ADDS_ROWS
            call p() | UNKNOWN
            do $$ begin delete from t; end $$ | CHANGES_ROWS UNKNOWN
            """)
    void the_first_words_tell(String sql, String effects) {
        Set<SqlEffect> expected = Stream.of(effects.split(" "))
                .filter(word -> !word.isEmpty())
                .map(SqlEffect::valueOf)
                .collect(Collectors.toSet());

        Set<SqlEffect> told = SqlEffect.of(sql);

        if (!expected.contains(SqlEffect.UNKNOWN)) {
            assertThat(told).isEqualTo(expected);
        } else {
            assertThat(told).contains(SqlEffect.UNKNOWN);
        }
    }
}
