// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How far a backfill has come: behind the row of this key, and with so many rows filled.
 *
 * @param key the values of the key's columns, none before the first row
 */
record KeyPosition(List<Object> key, long rows) {

    static final KeyPosition START = new KeyPosition(List.of(), 0);

    KeyPosition {
        key = List.copyOf(key);
    }

    /** A text to keep: the number of rows, then each value by its kind and length, as in {@code 20;i2:17;s5:a;b'c;}. */
    String text() {
        StringBuilder text = new StringBuilder().append(rows).append(';');
        for (Object value : key) {
            String written = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            text.append(kind(value))
                    .append(written.length())
                    .append(':')
                    .append(written)
                    .append(';');
        }
        return text.toString();
    }

    /** Reads what {@link #text} wrote; nothing is the start. */
    static KeyPosition parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        int at = text.indexOf(';');
        long rows = Long.parseLong(text, 0, at, 10);
        List<Object> key = new ArrayList<>();
        while (at + 1 < text.length()) {
            char kind = text.charAt(at + 1);
            int colon = text.indexOf(':', at);
            int length = Integer.parseInt(text, at + 2, colon, 10);
            key.add(value(kind, text.substring(colon + 1, colon + 1 + length)));
            at = colon + 1 + length;
        }
        return new KeyPosition(key, rows);
    }

    private static char kind(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return 'i';
        } else if (value instanceof Number) {
            return 'd';
        } else if (value instanceof UUID) {
            return 'u';
        } else if (value instanceof String) {
            return 's';
        }
        throw new IllegalStateException(
                "no key of a kind that can be kept: " + value.getClass().getName());
    }

    private static Object value(char kind, String text) {
        return switch (kind) {
            case 'i' -> Long.valueOf(text);
            case 'd' -> new BigDecimal(text);
            case 'u' -> UUID.fromString(text);
            default -> text;
        };
    }
}
