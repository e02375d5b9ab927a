// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a statement of an author's does, as far as its first words tell. */
public enum SqlEffect {
    /** Looks at rows. */
    READS,
    /** Adds rows and touches none that are there. */
    ADDS_ROWS,
    /** Changes or deletes rows that are there. */
    CHANGES_ROWS,
    /** Makes something new, or says something about what is there. */
    ADDS_STRUCTURE,
    /** Changes or drops what is there. */
    CHANGES_STRUCTURE,
    /** Tidies up without a change that anybody sees. */
    MAINTAINS,
    /** Cannot be told. */
    UNKNOWN;

    private static final Map<String, SqlEffect> BY_FIRST_WORD = Map.ofEntries(
            Map.entry("select", READS),
            Map.entry("values", READS),
            Map.entry("insert", ADDS_ROWS),
            Map.entry("update", CHANGES_ROWS),
            Map.entry("delete", CHANGES_ROWS),
            Map.entry("replace", CHANGES_ROWS),
            Map.entry("merge", CHANGES_ROWS),
            Map.entry("create", ADDS_STRUCTURE),
            Map.entry("comment", ADDS_STRUCTURE),
            Map.entry("grant", ADDS_STRUCTURE),
            Map.entry("analyze", MAINTAINS),
            Map.entry("vacuum", MAINTAINS),
            Map.entry("reindex", MAINTAINS),
            Map.entry("checkpoint", MAINTAINS),
            Map.entry("optimize", MAINTAINS),
            Map.entry("alter", CHANGES_STRUCTURE),
            Map.entry("drop", CHANGES_STRUCTURE),
            Map.entry("truncate", CHANGES_STRUCTURE),
            Map.entry("rename", CHANGES_STRUCTURE));

    /** What may overwrite or remove rows although a statement begins as if it only read or added some. */
    private static final Set<String> CHANGES_INSIDE = Set.of("update", "delete", "merge");

    /** What is created with statements of its own inside. */
    private static final Set<String> PROGRAMS = Set.of("trigger", "function", "procedure", "event", "package");

    /** What else is created, and may have columns with such names. */
    private static final Set<String> OTHERS =
            Set.of("table", "view", "index", "sequence", "type", "schema", "database");

    /** How many words {@code create or replace definer = 'somebody' trigger} has before it says what. */
    private static final int WORDS_BEFORE_PROGRAM = 12;

    /** What the statements of this text do, each; nothing where there are none. */
    public static Set<SqlEffect> of(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        if (isProgram(tokens)) {
            return EnumSet.of(ADDS_STRUCTURE);
        }
        boolean several = tokens.stream().anyMatch(token -> token.is(";"));
        // a backslash may escape the quote behind it, or may not: where the statement ends depends on the database
        boolean unsure = several
                && tokens.stream()
                        .anyMatch(token -> token.kind() == SqlTokens.Kind.STRING
                                && token.text().indexOf('\\') >= 0);
        if (unsure) {
            return EnumSet.of(UNKNOWN);
        }
        Set<SqlEffect> effects = EnumSet.noneOf(SqlEffect.class);
        List<Token> statement = new ArrayList<>();
        for (Token token : tokens) {
            if (token.is(";")) {
                effects.addAll(ofStatement(statement));
                statement.clear();
            } else {
                statement.add(token);
            }
        }
        effects.addAll(ofStatement(statement));
        return effects;
    }

    /** Whether all that the text does is done to rows, so that a transaction can take it back on every database. */
    public static boolean isAboutRowsOnly(String sql) {
        return EnumSet.of(READS, ADDS_ROWS, CHANGES_ROWS).containsAll(of(sql));
    }

    private static boolean isProgram(List<Token> tokens) {
        return !tokens.isEmpty()
                && tokens.get(0).is("create")
                && tokens.stream()
                        .limit(WORDS_BEFORE_PROGRAM)
                        .takeWhile(token -> OTHERS.stream().noneMatch(token::is))
                        .anyMatch(token -> PROGRAMS.stream().anyMatch(token::is));
    }

    private static Set<SqlEffect> ofStatement(List<Token> statement) {
        if (statement.isEmpty()) {
            return EnumSet.noneOf(SqlEffect.class);
        }
        Token first = statement.get(0);
        if (first.is("with")) {
            return EnumSet.of(ofQueryWithParts(statement));
        }
        SqlEffect effect = BY_FIRST_WORD.getOrDefault(first.text().toLowerCase(Locale.ROOT), UNKNOWN);
        boolean readsOrAdds = effect == READS || effect == ADDS_ROWS;
        return EnumSet.of(readsOrAdds && changesInside(statement) ? CHANGES_ROWS : effect);
    }

    private static SqlEffect ofQueryWithParts(List<Token> statement) {
        if (changesInside(statement)) {
            return CHANGES_ROWS;
        }
        return statement.stream().anyMatch(token -> token.is("insert")) ? ADDS_ROWS : READS;
    }

    private static boolean changesInside(List<Token> statement) {
        return statement.stream().skip(1).anyMatch(token -> CHANGES_INSIDE.stream()
                .anyMatch(token::is));
    }
}
