// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.generate.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Breaks lines of Java source that are too long, as a formatter would: chains of calls before their dots, calls between their
 * arguments, strings between words. Lines that are short enough stay as they are.
 */
final class Layout {

    /** Columns of a line of a file. */
    static final int WIDTH = 120;

    /** Columns of a line in a method, counted from where its statements begin. */
    static final int METHOD_WIDTH = WIDTH - 8;

    /** How far a line goes in that continues the one before. */
    static final String CONTINUATION = "        ";

    /** How far a block goes in. */
    static final String BLOCK = "    ";

    /** Arguments of one word each share lines from this number on. */
    private static final int MANY = 6;

    private final int width;
    private final StringBuilder out = new StringBuilder();

    private Layout(int width) {
        this.width = width;
    }

    /** The source with no line longer than {@code width}, as far as possible, and no blanks at the end of a line. */
    static String fit(String source, int width) {
        Layout layout = new Layout(width);
        List<JavaToken> line = new ArrayList<>();
        for (JavaToken token : JavaToken.of(source)) {
            if (token.kind() == Kind.LINE_BREAK) {
                layout.line(line);
                layout.out.append('\n');
                line.clear();
            } else {
                line.add(token);
            }
        }
        layout.line(line);
        return layout.out.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private void line(List<JavaToken> tokens) {
        boolean indented = !tokens.isEmpty() && tokens.get(0).kind() == Kind.BLANK;
        String indent = indented ? tokens.get(0).text() : "";
        piece(tokens.subList(indented ? 1 : 0, tokens.size()), indent);
    }

    private void piece(List<JavaToken> tokens, String indent) {
        out.append(indent);
        Fragment fragment = new Fragment(tokens);
        if (fits(fragment, indent)) {
            out.append(fragment.text());
        } else if (!fragment.chain().isEmpty()) {
            pieces(fragment.splitAt(fragment.chain()), indent);
        } else if (fragment.hasArguments()) {
            call(fragment, indent);
        } else if (fragment.string() >= 0) {
            string(fragment, indent);
        } else {
            out.append(fragment.text());
        }
    }

    private void pieces(List<Fragment> pieces, String indent) {
        out.setLength(out.length() - indent.length());
        piece(pieces.get(0).tokens(), indent);
        for (Fragment piece : pieces.subList(1, pieces.size())) {
            out.append('\n');
            piece(piece.tokens(), indent + CONTINUATION);
        }
    }

    private void call(Fragment fragment, String indent) {
        List<Fragment> arguments = fragment.arguments();
        out.append(fragment.head().text());
        if (arguments.size() == 1 && arguments.get(0).string() >= 0) {
            string(arguments.get(0), indent);
        } else if (arguments.size() > MANY && arguments.stream().allMatch(Fragment::isOneWord)) {
            filled(arguments, indent + CONTINUATION);
        } else {
            for (Fragment argument : arguments) {
                out.append('\n');
                piece(argument.tokens(), indent + CONTINUATION);
            }
        }
    }

    private void filled(List<Fragment> arguments, String indent) {
        int column = width;
        for (Fragment argument : arguments) {
            String text = argument.text();
            if (column + 1 + text.length() > width) {
                out.append('\n').append(indent).append(text);
                column = indent.length() + text.length();
            } else {
                out.append(' ').append(text);
                column += 1 + text.length();
            }
        }
    }

    /** Breaks a string that stands at the end of what has been written, with what follows it. */
    private void string(Fragment fragment, String indent) {
        int place = fragment.string();
        out.append(fragment.before(place).text());
        String rest = fragment.after(place + 1).text();
        int room = width - indent.length() - CONTINUATION.length() - "+ ".length() - rest.length();
        int first = width - (out.length() - 1 - out.lastIndexOf("\n"));
        List<String> parts = SplitString.of(fragment.tokens().get(place).text(), first, room);
        out.append(String.join("\n" + indent + CONTINUATION + "+ ", parts)).append(rest);
    }

    private boolean fits(Fragment fragment, String indent) {
        List<String> lines = fragment.text().lines().toList();
        boolean opens = lines.isEmpty() || indent.length() + lines.get(0).length() <= width;
        return opens && (lines.size() < 2 || lines.get(lines.size() - 1).length() <= width);
    }
}
