// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SQLite's keywords, and which of them may still serve as names without quotes. */
final class Keywords {

    private static final Set<String> RESERVED =
            words("add all alter and as autoincrement between case check collate commit constraint create"
                    + " default deferrable delete distinct drop else escape except exists foreign from group having in index"
                    + " insert intersect into is isnull join limit not nothing notnull null on or order primary references"
                    + " returning select set table then to transaction union unique update using values when where");

    /** Keywords that SQLite takes for names wherever the grammar has no use for the keyword. */
    private static final Set<String> FALLBACK =
            words("abort action after always analyze asc attach before begin by cascade cast column conflict"
                    + " current current_date current_time current_timestamp cross database deferred desc detach do each end exclude"
                    + " exclusive explain fail filter first following for full generated glob groups if ignore immediate indexed"
                    + " initially inner instead key last left like match materialized natural no nulls of offset others outer over"
                    + " partition plan pragma preceding query raise range recursive regexp reindex release rename replace"
                    + " restrict right rollback row rows savepoint temp temporary ties trigger unbounded vacuum view virtual"
                    + " window with within without");

    /** Keywords that mean something inside an expression although they may be names. */
    private static final Set<String> OPERATIVE =
            words("cast current_date current_time current_timestamp end filter glob like match over raise regexp");

    private Keywords() {}

    /** Whether the word can be a name in quotes only. */
    static boolean isReserved(String word) {
        return RESERVED.contains(Identifiers.folded(word));
    }

    static boolean isKeyword(String word) {
        String folded = Identifiers.folded(word);
        return RESERVED.contains(folded) || FALLBACK.contains(folded);
    }

    /** Whether the bare word is a keyword when it stands in an expression. */
    static boolean isOperative(String word) {
        String folded = Identifiers.folded(word);
        return RESERVED.contains(folded) || OPERATIVE.contains(folded);
    }

    /** All keywords, in the order of the alphabet. */
    static List<String> all() {
        return Stream.concat(RESERVED.stream(), FALLBACK.stream()).sorted().toList();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', start)) {
            words.add(text.substring(start, space));
            start = space + 1;
        }
        words.add(text.substring(start));
        return Set.copyOf(words);
    }
}
