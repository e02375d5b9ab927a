// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Token.Kind;
import dev.retort.dialect.sqlite.sql.Uses.Manner;
import org.jspecify.annotations.Nullable;

/**
 * Reads one expression and notes the columns and tables that it names.
 *
 * <p>It tells names from keywords as SQLite does: by whether an operand or an operator is due.
 */
final class ExpressionReader {

    private final Cursor cursor;
    private final Uses uses;
    private final QueryReader queries;
    private final Scope scope;
    private int depth;
    private int openCases;
    private boolean operandDue;

    ExpressionReader(Cursor cursor, Uses uses, QueryReader queries, Scope scope) {
        this.cursor = cursor;
        this.uses = uses;
        this.queries = queries;
        this.scope = scope;
    }

    /** Reads one expression without noting anything. */
    static void skip(Cursor cursor) {
        Uses unused = new Uses();
        new ExpressionReader(cursor, unused, new QueryReader(cursor, unused), new Scope(null)).read();
    }

    /** Reads up to the lexeme that can no longer belong to the expression. */
    void read() {
        depth = 0;
        openCases = 0;
        operandDue = true;
        while (!cursor.atEnd() && (operandDue ? operand() : operator())) {
            // each step reads some lexemes
        }
    }

    private boolean operand() {
        Token token = cursor.peek();
        if (token.isSymbol("(")) {
            return parenthesis();
        }
        if (token.kind() == Kind.SYMBOL) {
            return prefix(token);
        }
        if (token.kind() == Kind.STRING && !cursor.peek(1).isSymbol(".")) {
            return literal();
        }
        if (token.isName() && !isKeywordOperand(token)) {
            return name();
        }
        return token.kind() == Kind.WORD ? keyword(token) : literal();
    }

    private boolean parenthesis() {
        cursor.next();
        if (QueryReader.startsQuery(cursor.peek())) {
            queries.select(scope);
            cursor.expectSymbol(")");
            operandDue = false;
        } else {
            depth++;
        }
        return true;
    }

    private boolean prefix(Token token) {
        if (token.isSymbol(")")) {
            operandDue = false;
            return close();
        }
        if (token.isSymbol(",") || token.isSymbol(";")) {
            return false;
        }
        cursor.next();
        operandDue = !token.isSymbol("*");
        return true;
    }

    private boolean literal() {
        cursor.next();
        operandDue = false;
        return true;
    }

    /** Fallback keywords that begin an operand of their own when their syntax follows. */
    private boolean isKeywordOperand(Token token) {
        return token.isAny("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP")
                || (token.isAny("CAST", "RAISE") && cursor.peek(1).isSymbol("("));
    }

    private boolean keyword(Token token) {
        if (token.is("RAISE")) {
            cursor.next();
            cursor.inParentheses();
            operandDue = false;
        } else if (token.is("CAST")) {
            cast();
        } else if (token.is("DISTINCT") && cursor.peek(1).is("FROM")) {
            cursor.next();
            cursor.next();
        } else if (token.is("NULL") || token.isAny("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP")) {
            return literal();
        } else if (token.isAny("NOT", "EXISTS", "DISTINCT", "ALL", "CASE", "WHEN", "THEN", "ELSE")) {
            cursor.next();
            openCases += token.is("CASE") ? 1 : 0;
        } else {
            return false;
        }
        return true;
    }

    private void cast() {
        cursor.next();
        cursor.expectSymbol("(");
        new ExpressionReader(cursor, uses, queries, scope).read();
        cursor.expect("AS");
        if (!cursor.peek().isSymbol(")")) {
            cursor.upTo();
        }
        cursor.expectSymbol(")");
        operandDue = false;
    }

    private boolean name() {
        Token first = cursor.next();
        if (cursor.acceptSymbol("(")) {
            depth++;
            return true;
        }
        operandDue = false;
        Token second = qualified();
        Token third = second == null ? null : qualified();
        if (third != null) {
            uses.addColumn(first, second, third, scope, Manner.ORDINARY);
        } else if (second != null) {
            uses.addColumn(null, first, second, scope, Manner.ORDINARY);
        } else {
            uses.addColumn(first, scope);
        }
        return true;
    }

    private @Nullable Token qualified() {
        return cursor.acceptSymbol(".") ? cursor.next() : null;
    }

    private boolean operator() {
        Token token = cursor.peek();
        if (token.isSymbol(")")) {
            return close();
        }
        if (token.kind() == Kind.SYMBOL) {
            return symbol(token);
        }
        if (token.is("END")) {
            return endOfCase();
        }
        if (token.isAny("COLLATE")) {
            cursor.next();
            cursor.name();
            return true;
        }
        if (token.is("OVER") || token.is("FILTER")) {
            return window();
        }
        return operatorWord(token);
    }

    private boolean close() {
        if (depth == 0) {
            return false;
        }
        depth--;
        cursor.next();
        return true;
    }

    private boolean symbol(Token token) {
        if (token.isSymbol(";") || (token.isSymbol(",") && depth == 0)) {
            return false;
        }
        cursor.next();
        operandDue = true;
        return true;
    }

    private boolean endOfCase() {
        if (openCases == 0) {
            return false;
        }
        openCases--;
        cursor.next();
        return true;
    }

    private boolean window() {
        if (cursor.next().is("OVER")) {
            queries.window(scope);
            return true;
        }
        cursor.expectSymbol("(");
        cursor.expect("WHERE");
        depth++;
        operandDue = true;
        return true;
    }

    private boolean operatorWord(Token token) {
        if (token.isAny("ISNULL", "NOTNULL", "NOT")) {
            cursor.next();
            if (token.is("NOT")) {
                cursor.accept("NULL");
            }
        } else if (token.is("IN")) {
            cursor.next();
            in();
        } else if (token.isAny("AND", "OR", "IS", "LIKE", "GLOB", "REGEXP", "MATCH", "BETWEEN", "ESCAPE")
                || (openCases > 0 && token.isAny("WHEN", "THEN", "ELSE"))) {
            cursor.next();
            operandDue = true;
        } else {
            return insideCall(token);
        }
        return true;
    }

    /** {@code ORDER BY … DESC NULLS LAST} among the arguments of an aggregate. */
    private boolean insideCall(Token token) {
        if (depth == 0 || !token.isAny("ORDER", "BY", "ASC", "DESC", "NULLS", "FIRST", "LAST")) {
            return false;
        }
        cursor.next();
        operandDue = token.is("BY");
        return true;
    }

    private void in() {
        if (cursor.peek().isName()) {
            queries.tableOperand(scope);
        } else {
            operandDue = true;
        }
    }
}
