// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How the columns and constraints of a table lie in its text, and how one comes or goes without touching the others. */
final class Layout {

    private final String sql;
    private final List<Token> lexemes;
    private final List<Span> elements;

    Layout(CreateTable table) {
        this.sql = table.sql();
        this.lexemes = Tokenizer.lexemes(sql);
        this.elements = Stream.concat(
                        table.columns().stream().map(ColumnDefinition::span),
                        table.constraints().stream().map(TableConstraint::span))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** Puts a new element behind this one, on a line of its own where the table is written so. */
    List<TextEdit> insertAfter(Span element, String text) {
        Token next = tokenFrom(element.end());
        boolean last = !next.isSymbol(",");
        int anchor = last ? element.end() : next.end();
        int lineEnd = endOfLine(anchor);
        boolean lines = startsLine(elements.get(elements.size() - 1));
        List<TextEdit> edits = new ArrayList<>();
        if (last) {
            edits.add(TextEdit.insert(anchor, ","));
        }
        String words = last ? text : text + ",";
        if (lines && lineEnd >= 0) {
            edits.add(TextEdit.insert(lineEnd + 1, indentation() + words + newline()));
        } else {
            edits.add(TextEdit.insert(anchor, (lines ? newline() + indentation() : " ") + words));
        }
        return edits;
    }

    /** Takes an element out, with the comma that it no longer needs and a comment that ends its line. */
    List<TextEdit> remove(Span element) {
        Token before = tokenBefore(element.start());
        Token next = tokenFrom(element.end());
        List<TextEdit> edits = new ArrayList<>();
        if (next.isSymbol(")") && before.isSymbol(",")) {
            edits.add(TextEdit.delete(before.start(), before.end()));
        }
        int end = next.isSymbol(",") ? next.end() : element.end();
        int lineEnd = endOfLine(end);
        if (startsLine(element) && lineEnd >= 0) {
            edits.add(TextEdit.delete(startOfLine(element.start()), lineEnd + 1));
        } else if (next.isSymbol(")")) {
            edits.add(TextEdit.delete(startOfSpace(element.start()), end));
        } else {
            edits.add(TextEdit.delete(element.start(), skipSpace(end)));
        }
        return edits;
    }

    /** Where the white space before begins, or as much of it as a line comment before that can spare. */
    private int startOfSpace(int offset) {
        Token before = lexemeBefore(offset);
        if (before.kind() != Token.Kind.SPACE) {
            return offset;
        }
        return lexemeBefore(before.start()).isLineComment() ? startOfLine(offset) : before.start();
    }

    private boolean startsLine(Span element) {
        int start = startOfLine(element.start());
        return start > 0 && sql.substring(start, element.start()).isBlank();
    }

    private int startOfLine(int offset) {
        return sql.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The end of the line, if only white space and comments stand between here and there; else -1. */
    private int endOfLine(int offset) {
        for (Token lexeme : lexemes) {
            if (lexeme.start() < offset) {
                continue;
            }
            int newline = lexeme.text().indexOf('\n');
            if (lexeme.kind() == Token.Kind.SPACE && newline >= 0) {
                return lexeme.start() + newline;
            }
            if (!lexeme.isTrivia() || newline >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private String newline() {
        return sql.contains("\r\n") ? "\r\n" : "\n";
    }

    private String indentation() {
        Span last = elements.get(elements.size() - 1);
        return sql.substring(startOfLine(last.start()), last.start());
    }

    private int skipSpace(int offset) {
        Token after = lexemes.stream()
                .filter(lexeme -> lexeme.start() == offset)
                .findFirst()
                .orElseThrow();
        return after.kind() == Token.Kind.SPACE ? after.end() : offset;
    }

    private Token tokenFrom(int offset) {
        return lexemes.stream()
                .filter(lexeme -> lexeme.start() >= offset && !lexeme.isTrivia())
                .findFirst()
                .orElseThrow();
    }

    private Token tokenBefore(int offset) {
        return lexemes.stream()
                .filter(lexeme -> lexeme.end() <= offset && !lexeme.isTrivia())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Token lexemeBefore(int offset) {
        return lexemes.stream()
                .filter(lexeme -> lexeme.end() == offset)
                .findFirst()
                .orElseThrow();
    }
}
