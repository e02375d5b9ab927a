// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.ColumnResolver.Verdict;
import dev.retort.dialect.sqlite.sql.Scope.Source;
import dev.retort.dialect.sqlite.sql.Uses.ColumnUse;
import dev.retort.dialect.sqlite.sql.Uses.Manner;
import dev.retort.dialect.sqlite.sql.Uses.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the tables and columns that a table, index, view or trigger names, and rewrites them after a rename. */
public final class IdentifierRewrite {

    private final CreateStatement statement;
    private final Uses uses;
    private final KnownColumns known;

    private IdentifierRewrite(CreateStatement statement, KnownColumns known) {
        this.statement = statement;
        this.uses = UsesReader.of(statement);
        this.known = known;
    }

    /**
     * Reads a statement, with what is known of the database to tell columns of the same name apart.
     *
     * @throws SqlSyntaxException where the text cannot be read
     */
    public static IdentifierRewrite of(String sql, KnownColumns known) {
        return new IdentifierRewrite(CreateStatement.parse(sql), known);
    }

    static IdentifierRewrite of(CreateTable table) {
        return new IdentifierRewrite(table, KnownColumns.none());
    }

    /** Whether the statement names the table as something to read, change, watch, index or refer to. */
    public boolean mentionsTable(String table) {
        return uses.tables().stream().anyMatch(use -> use.is(table));
    }

    /** All places that mean the column, certain ones and doubtful ones, as they are ordered in the text. */
    public List<Mention> mentionsOfColumn(String table, String column) {
        return mentions(table, column, use -> true);
    }

    private List<Mention> mentions(String table, String column, Predicate<ColumnUse> which) {
        if (!mentionsTable(table)) {
            return List.of();
        }
        ColumnResolver resolver = new ColumnResolver(table, column, known);
        List<Mention> mentions = new ArrayList<>();
        for (ColumnUse use : uses.columns()) {
            Verdict verdict = resolver.verdict(use);
            if (verdict != Verdict.NO && which.test(use)) {
                mentions.add(Mention.of(use.column(), doubt(verdict)));
            }
        }
        mentions.sort((one, other) -> one.span().start() - other.span().start());
        return List.copyOf(mentions);
    }

    /**
     * The places where a column that the table does not have yet would be meant once it has it: strings in double
     * quotes, and names that mean a column of another table now. What a foreign key refers to means it already.
     */
    public List<Mention> capturedBy(String table, String newColumn) {
        return mentions(table, newColumn, use -> use.manner() != Manner.REFERRED).stream()
                .map(mention ->
                        new Mention(mention.span(), mention.text(), "would mean column " + newColumn + " of " + table))
                .toList();
    }

    /** Whether a column is qualified with the name of the table itself, as in {@code CHECK (t.a > 0)}. */
    public boolean qualifiesWith(String table) {
        return !qualifierEdits(table, table).isEmpty();
    }

    /** The text after the table was renamed. */
    public String renameTable(String from, String to) {
        List<TextEdit> edits = new ArrayList<>();
        for (TableUse use : uses.tables()) {
            if (use.is(from)) {
                edits.add(respelled(use.table(), to));
            }
        }
        edits.addAll(qualifierEdits(from, to));
        return TextEdit.apply(statement.sql(), edits);
    }

    /** The text after the column was renamed in all places that certainly mean it; the others are the doubts. */
    public Rewritten renameColumn(String table, String from, String to) {
        List<Mention> mentions = mentionsOfColumn(table, from);
        List<TextEdit> edits = mentions.stream()
                .filter(Mention::isCertain)
                .map(mention -> new TextEdit(mention.span(), Identifiers.spelledLike(mention.text(), to)))
                .toList();
        List<Mention> doubts =
                mentions.stream().filter(mention -> !mention.isCertain()).toList();
        return new Rewritten(TextEdit.apply(statement.sql(), edits), doubts);
    }

    /** A text with its certain places rewritten. */
    public record Rewritten(String sql, List<Mention> doubts) {

        public Rewritten {
            doubts = List.copyOf(doubts);
        }
    }

    List<TextEdit> qualifierEdits(String from, String to) {
        List<TextEdit> edits = new ArrayList<>();
        for (ColumnUse use : uses.columns()) {
            Token qualifier = use.table();
            if (qualifier != null && meansTable(use, qualifier, from)) {
                edits.add(respelled(qualifier, to));
            }
        }
        return edits;
    }

    private static boolean meansTable(ColumnUse use, Token qualifier, String table) {
        Source source = use.scope().qualified(qualifier.name());
        return source != null && source.is(table) && Identifiers.same(qualifier.name(), table);
    }

    private static TextEdit respelled(Token token, String name) {
        return new TextEdit(Span.of(token), Identifiers.spelledLike(token.text(), name));
    }

    private static @Nullable String doubt(Verdict verdict) {
        return switch (verdict) {
            case SHARED -> "a join compares it with a column of the same name";
            case HANDED_ON -> "it may come from a subquery or a table that is not known";
            case NO, YES -> null;
        };
    }
}
