// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.ScaffoldOption.COLUMNS;
import static dev.retort.generate.ScaffoldOption.DEFAULT;
import static dev.retort.generate.ScaffoldOption.DEFAULT_EXPRESSION;
import static dev.retort.generate.ScaffoldOption.NAME;
import static dev.retort.generate.ScaffoldOption.REFERENCED_COLUMNS;
import static dev.retort.generate.ScaffoldOption.REFERENCES;
import static dev.retort.generate.ScaffoldOption.TABLE;
import static dev.retort.generate.ScaffoldOption.TYPE;
import static dev.retort.generate.ScaffoldOption.VALUES;

import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was said to a scaffold, as the values that operations are made of. */
final class ScaffoldValues {

    private final Map<ScaffoldOption, String> said;

    ScaffoldValues(Map<ScaffoldOption, String> said) {
        this.said = Map.copyOf(said);
        said.forEach((option, value) -> {
            if (value.isBlank()) {
                throw new InvalidOption(option, "''", new IllegalArgumentException("it is empty"));
            }
        });
    }

    boolean has(ScaffoldOption option) {
        return option.isFlag() ? !said.getOrDefault(option, "false").equals("false") : said.containsKey(option);
    }

    /** What was said, or the placeholder. */
    String text(ScaffoldOption option) {
        return said.getOrDefault(option, option.placeholder());
    }

    /** What was said, or nothing. */
    @Nullable
    String optional(ScaffoldOption option) {
        return said.get(option);
    }

    ObjectName table() {
        return objectName(TABLE);
    }

    ObjectName objectName(ScaffoldOption option) {
        return read(option, ObjectName::parse);
    }

    /** The name that was said, or a conventional one such as {@code ix_users_email}. */
    String name(String prefix) {
        String conventional = prefix + "_" + text(TABLE) + "_" + String.join("_", list(COLUMNS));
        return has(NAME) ? text(NAME) : Names.text(conventional).replaceAll("[.`\\s\"]+", "_");
    }

    DataType type() {
        return read(TYPE, TypeNotation::parse);
    }

    int number(ScaffoldOption option) {
        return read(option, Integer::valueOf);
    }

    /** What stands between commas outside of parentheses and quotes. */
    List<String> list(ScaffoldOption option) {
        return listed(text(option));
    }

    ReferentialAction action(ScaffoldOption option) {
        return has(option)
                ? read(
                        option,
                        text -> ReferentialAction.valueOf(
                                text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_")))
                : ReferentialAction.NO_ACTION;
    }

    /** The columns of a new table: names, each with its type behind a blank. */
    List<Column> columns() {
        return list(COLUMNS).stream()
                .map(text -> read(COLUMNS, it -> column(text)))
                .toList();
    }

    private static Column column(String text) {
        int from = text.startsWith("`") ? text.lastIndexOf('`') : 0;
        int blank = text.indexOf(' ', from);
        return blank < 0
                ? Column.column(text, TypeNotation.parse(TYPE.placeholder()))
                : Column.column(text.substring(0, blank), TypeNotation.parse(text.substring(blank + 1)));
    }

    /** A row for the columns: the values that were said, or a placeholder for each. */
    List<String> row() {
        int columns = list(COLUMNS).size();
        return read(VALUES, text -> {
            List<String> values = has(VALUES) ? listed(text) : Collections.nCopies(columns, text);
            if (values.size() != columns) {
                throw new IllegalArgumentException("columns: " + columns + ", values: " + values.size());
            }
            return values;
        });
    }

    /** The key with its target: as many columns there as here. */
    ForeignKey foreignKey(ForeignKey.Start start) {
        return read(REFERENCED_COLUMNS, text -> start.references(objectName(REFERENCES), listed(text)));
    }

    /**
     * The default that was said: an expression, or a constant as the type wants it.
     *
     * @param type null where it is not known: then a constant is what it looks like
     */
    @Nullable
    DefaultValue defaultValue(@Nullable DataType type) {
        if (has(DEFAULT_EXPRESSION)) {
            return new DefaultValue.Expression(text(DEFAULT_EXPRESSION));
        }
        return has(DEFAULT) ? read(DEFAULT, text -> constant(text, type)) : null;
    }

    private static DefaultValue constant(String text, @Nullable DataType type) {
        boolean isTruth = text.equals("true") || text.equals("false");
        if (type instanceof DataType.Bool || (type == null && isTruth)) {
            if (!isTruth) {
                throw new IllegalArgumentException("it should be true or false");
            }
            return new DefaultValue.Flag(text.equals("true"));
        }
        boolean isNumber = text.matches("[+-]?\\d+(\\.\\d+)?");
        boolean wantsNumber =
                type instanceof DataType.Int || type instanceof DataType.Decimal || type instanceof DataType.Floating;
        if (wantsNumber && !isNumber) {
            throw new IllegalArgumentException("it should be a number");
        }
        return wantsNumber || (type == null && isNumber)
                ? new DefaultValue.Numeric(new BigDecimal(text))
                : new DefaultValue.Text(text);
    }

    private <T> T read(ScaffoldOption option, Function<String, T> reader) {
        try {
            return reader.apply(text(option));
        } catch (UnreadableType | IllegalArgumentException e) {
            throw new InvalidOption(option, text(option), e);
        }
    }

    private static List<String> listed(String text) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean quote = c == '\'' || c == '"' || c == '`';
            if (quote) {
                int end = text.indexOf(c, i + 1);
                i = end < 0 ? text.length() : end;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (c == ',' && depth == 0) {
                items.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        items.add(text.substring(from).strip());
        return items;
    }
}
