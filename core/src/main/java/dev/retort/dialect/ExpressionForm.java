// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads an SQL expression and writes it in one form: every operator in parentheses, {@code between} as two comparisons,
 * {@code = any (array[…])} as {@code in (…)}, casts that a database adds by itself left out.
 *
 * <p>It claims no more than that equal forms mean the same. What it cannot read keeps its words, in lower case.
 */
public final class ExpressionForm {

    private static final List<Set<String>> LEVELS = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "is", "in", "between", "like", "ilike", "not", "similar"),
            Set.of("||", "->", "->>", "~", "~~", "!~~", "&", "|", "#", "@"),
            Set.of("+", "-"),
            Set.of("*", "/", "%"));

    private static final int COMPARISON = 2;

    private static final Set<String> TEXT_TYPES =
            Set.of("text", "character varying", "varchar", "bpchar", "character", "char");

    private static final Set<String> NUMBER_TYPES =
            Set.of("numeric", "integer", "bigint", "smallint", "double precision", "real");

    private static final Set<String> PLAIN = Set.of("and", "or", "not", "in", "is", "=", "<>", "<", ">", "<=", ">=");

    private final List<Token> tokens;
    private int at;

    private ExpressionForm(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The one form of this expression. */
    public static String of(String sql) {
        List<Token> tokens = SqlTokens.of(sql);
        ExpressionForm reader = new ExpressionForm(tokens);
        try {
            String form = reader.binary(0);
            if (reader.at == tokens.size()) {
                return form;
            }
        } catch (Unreadable e) {
            return words(tokens);
        }
        return words(tokens);
    }

    /**
     * Whether the expression is made of nothing but columns, constants, comparisons, lists and {@code and}, {@code or}, {@code
     * not}: two such expressions mean the same only if their forms are equal, but for what logic could make of them.
     */
    public static boolean isPlain(String sql) {
        ExpressionForm reader = new ExpressionForm(SqlTokens.of(sql));
        try {
            String form = reader.binary(0);
            return reader.at == reader.tokens.size() && isPlainForm(SqlTokens.of(form));
        } catch (Unreadable e) {
            return false;
        }
    }

    private static boolean isPlainForm(List<Token> form) {
        for (int i = 0; i < form.size(); i++) {
            Token token = form.get(i);
            boolean opens = token.is("(") && i + 1 < form.size();
            if (opens && !PLAIN.contains(word(form.get(i + 1)))) {
                return false;
            }
            boolean called = opens
                    && i > 0
                    && form.get(i - 1).end() == token.start()
                    && form.get(i - 1).kind() == Kind.WORD;
            if (called || token.is("any") || token.is("all") || token.is(".")) {
                return false;
            }
        }
        return true;
    }

    private static String words(List<Token> tokens) {
        return tokens.stream().map(ExpressionForm::word).collect(Collectors.joining(" "));
    }

    private static String word(Token token) {
        if (token.kind() == Kind.QUOTED_NAME) {
            String name = token.name();
            return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name + '"';
        }
        return token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text();
    }

    private String binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        if (level == COMPARISON && isNext("not")) {
            at++;
            return "(not " + binary(COMPARISON) + ")";
        }
        String left = binary(level + 1);
        while (at < tokens.size() && LEVELS.get(level).contains(word(tokens.get(at)))) {
            left = level == COMPARISON ? comparison(left) : simple(left, level);
        }
        return left;
    }

    private String simple(String left, int level) {
        String operator = next();
        String right = binary(level + 1);
        boolean chain = operator.equals("and") || operator.equals("or");
        String open = chain && left.startsWith("(" + operator + " ") ? left.substring(0, left.length() - 1) : null;
        return open != null ? open + " " + right + ")" : "(" + operator + " " + left + " " + right + ")";
    }

    private String comparison(String left) {
        boolean negated = isNext("not");
        if (negated) {
            at++;
        }
        String operator = next();
        String form =
                switch (operator) {
                    case "in" -> "(in " + left + " " + list() + ")";
                    case "between" -> between(left);
                    case "is" -> "(is " + left + " " + isOperand() + ")";
                    case "similar" -> "(similar " + left + " " + next() + " " + binary(COMPARISON + 1) + ")";
                    default -> compared(operator, left);
                };
        return negated ? "(not " + form + ")" : form;
    }

    private String compared(String operator, String left) {
        boolean any = isNext("any") || isNext("some");
        if ((any || isNext("all")) && isAfterNext("(")) {
            return quantified(operator, left, any);
        }
        String right = binary(COMPARISON + 1);
        return switch (operator) {
            case "!=" -> "(<> " + left + " " + right + ")";
            default -> "(" + operator + " " + left + " " + right + ")";
        };
    }

    private String quantified(String operator, String left, boolean any) {
        at++;
        expect("(");
        String array = binary(0);
        expect(")");
        if (array.startsWith("array[") && any && operator.equals("=")) {
            return "(in " + left + " " + array.substring("array".length()) + ")";
        }
        if (array.startsWith("array[") && !any && (operator.equals("<>") || operator.equals("!="))) {
            return "(not (in " + left + " " + array.substring("array".length()) + "))";
        }
        return "(" + operator + " " + left + (any ? " any " : " all ") + array + ")";
    }

    private String between(String left) {
        String least = binary(COMPARISON + 1);
        expect("and");
        String greatest = binary(COMPARISON + 1);
        return "(and (>= " + left + " " + least + ") (<= " + left + " " + greatest + "))";
    }

    private String isOperand() {
        StringBuilder words = new StringBuilder();
        if (isNext("not")) {
            words.append(next()).append(' ');
        }
        if (isNext("distinct")) {
            return words.append(next())
                    .append(' ')
                    .append(next())
                    .append(' ')
                    .append(binary(COMPARISON + 1))
                    .toString();
        }
        return words.append(next()).toString();
    }

    private String unary() {
        if (isNext("-") || isNext("+")) {
            String sign = next();
            String operand = unary();
            return sign.equals("+") ? operand : operand.matches("[0-9.]+") ? "-" + operand : "(- " + operand + ")";
        }
        return casts(primary());
    }

    private String casts(String operand) {
        String form = operand;
        while (isNext("::") || isNext("[")) {
            if (isNext("[")) {
                at++;
                form = form + "[" + binary(0) + "]";
                expect("]");
            } else {
                at++;
                form = cast(form, typeWords());
            }
        }
        return form;
    }

    private static String cast(String operand, String type) {
        if (operand.matches("'-?[0-9.]+'") && NUMBER_TYPES.contains(type)) {
            return operand.substring(1, operand.length() - 1);
        }
        boolean constant = operand.startsWith("'") || operand.startsWith("array[") || operand.matches("-?[0-9.]+");
        String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
        boolean silent = constant || operand.equals("null") || TEXT_TYPES.contains(element);
        return silent ? operand : "(cast " + operand + " " + type + ")";
    }

    private String typeWords() {
        StringBuilder type = new StringBuilder(next());
        while (at < tokens.size() && isTypeContinued(type.toString(), word(tokens.get(at)))) {
            type.append(' ').append(next());
        }
        if (isNext("(")) {
            at++;
            while (!isNext(")")) {
                next();
            }
            at++;
            while (isNext("without") || isNext("with") || isNext("time") || isNext("zone")) {
                type.append(' ').append(next());
            }
        }
        while (isNext("[") && isAfterNext("]")) {
            at += 2;
            type.append("[]");
        }
        return type.toString();
    }

    private static boolean isTypeContinued(String soFar, String word) {
        return switch (word) {
            case "varying" -> soFar.equals("character") || soFar.equals("bit");
            case "precision" -> soFar.equals("double");
            case "with", "without" -> soFar.equals("time") || soFar.equals("timestamp");
            case "time" -> soFar.endsWith("with") || soFar.endsWith("without");
            case "zone" -> soFar.endsWith("time");
            case "." -> true;
            default -> soFar.endsWith(".");
        };
    }

    private String primary() {
        if (isNext("(")) {
            at++;
            List<String> parts = separated(")");
            return parts.size() == 1 ? parts.get(0) : "(row " + String.join(" ", parts) + ")";
        }
        if (isNext("array") && isAfterNext("[")) {
            at += 2;
            return "array[" + String.join(", ", separated("]")) + "]";
        }
        if (isNext("cast") && isAfterNext("(")) {
            at += 2;
            String operand = binary(0);
            expect("as");
            String type = typeWords();
            expect(")");
            return cast(operand, type);
        }
        if (isNext("case")) {
            return caseForm();
        }
        return named();
    }

    private String caseForm() {
        StringBuilder form = new StringBuilder("(").append(next());
        while (!isNext("end")) {
            boolean keyword = isNext("when") || isNext("then") || isNext("else");
            form.append(' ').append(keyword ? next() : binary(0));
        }
        at++;
        return form.append(')').toString();
    }

    private String named() {
        Token first = token();
        if (first.kind() == Kind.SYMBOL) {
            throw new Unreadable();
        }
        StringBuilder name = new StringBuilder(word(first));
        while (isNext(".")) {
            name.append(next()).append(next());
        }
        if (first.kind() != Kind.STRING && isNext("(")) {
            at++;
            return name + "(" + String.join(", ", separated(")")) + ")";
        }
        return name.toString();
    }

    private String list() {
        expect("(");
        return "[" + String.join(", ", separated(")")) + "]";
    }

    private List<String> separated(String close) {
        List<String> parts = new ArrayList<>();
        while (!isNext(close)) {
            parts.add(binary(0));
            if (isNext(",")) {
                at++;
            } else if (!isNext(close)) {
                throw new Unreadable();
            }
        }
        at++;
        return parts;
    }

    private boolean isNext(String word) {
        return at < tokens.size() && isWord(tokens.get(at), word);
    }

    private boolean isAfterNext(String word) {
        return at + 1 < tokens.size() && isWord(tokens.get(at + 1), word);
    }

    private static boolean isWord(Token token, String word) {
        return token.is(word);
    }

    private void expect(String word) {
        if (!isNext(word)) {
            throw new Unreadable();
        }
        at++;
    }

    private String next() {
        return word(token());
    }

    private Token token() {
        if (at >= tokens.size()) {
            throw new Unreadable();
        }
        return tokens.get(at++);
    }

    /** Not an expression that this class can read; never leaves it. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
