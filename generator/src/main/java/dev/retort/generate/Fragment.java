// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.generate.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Some words of Java source that stand together: a statement, a part of an expression, an argument with its comma. */
record Fragment(List<JavaToken> tokens) {

    /** How many words stand before the value in {@code name = value}. */
    private static final int ASSIGNED = 4;

    Fragment {
        tokens = List.copyOf(tokens);
    }

    String text() {
        return tokens.stream().map(JavaToken::text).collect(Collectors.joining());
    }

    /** The place of the string where there is nothing else but {@code name =} before it and symbols behind it; else -1. */
    int string() {
        boolean assigned = tokens.size() > ASSIGNED && tokens.get(ASSIGNED - 2).is("=");
        int place = assigned ? ASSIGNED : 0;
        boolean found = place < tokens.size()
                && tokens.get(place).kind() == Kind.LITERAL
                && tokens.get(place).text().startsWith("\"")
                && after(place + 1).tokens().stream().allMatch(token -> token.kind() == Kind.SYMBOL);
        return found ? place : -1;
    }

    boolean isOneWord() {
        return tokens.stream().filter(token -> token.kind() != Kind.SYMBOL).count() == 1;
    }

    Fragment before(int place) {
        return new Fragment(tokens.subList(0, place));
    }

    /** What follows the first words. */
    Fragment after(int count) {
        return new Fragment(tokens.subList(count, tokens.size()));
    }

    /** Where a call is made on what another call gave: the places of the dots. */
    List<Integer> chain() {
        List<Integer> dots = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            JavaToken token = tokens.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0 && token.is(".") && i > 0 && tokens.get(i - 1).is(")")) {
                dots.add(i);
            }
        }
        return dots;
    }

    List<Fragment> splitAt(List<Integer> places) {
        List<Fragment> pieces = new ArrayList<>();
        int from = 0;
        for (int place : places) {
            pieces.add(new Fragment(tokens.subList(from, place)));
            from = place;
        }
        pieces.add(after(from));
        return pieces;
    }

    /** Whether there is a call with arguments. */
    boolean hasArguments() {
        return opening() >= 0;
    }

    /** Everything up to the parenthesis before the arguments. */
    Fragment head() {
        return new Fragment(tokens.subList(0, opening() + 1));
    }

    /** The arguments, each with its comma, the last one with what closes the call. */
    List<Fragment> arguments() {
        List<Fragment> arguments = new ArrayList<>();
        int depth = 0;
        int from = opening() + 1;
        for (int i = from; i < tokens.size() && depth >= 0; i++) {
            JavaToken token = tokens.get(i);
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (depth == 0 && token.is(",") && i + 1 < tokens.size()) {
                arguments.add(new Fragment(tokens.subList(from, i + 1)));
                from = tokens.get(i + 1).kind() == Kind.BLANK ? i + 2 : i + 1;
            }
        }
        arguments.add(after(from));
        return arguments;
    }

    private int opening() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("(") && !tokens.get(i + 1).is(")")) {
                return i;
            }
        }
        return -1;
    }
}
