// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** SQL text that is not of the form in which SQLite keeps its schema: which object, where in its text, and why. */
public final class SqlSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String object;
    private final int offset;

    SqlSyntaxException(String object, String sql, int offset, String reason) {
        super(object + ", " + place(sql, offset) + ": " + reason);
        this.object = object;
        this.offset = offset;
    }

    /** What the text describes, as far as it was read: {@code table orders}, or {@code statement}. */
    public String object() {
        return object;
    }

    /** The character offset in the text. */
    public int offset() {
        return offset;
    }

    private static String place(String sql, int offset) {
        int lineStart = sql.lastIndexOf('\n', offset - 1) + 1;
        long line = sql.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        return "line " + line + ", column " + (offset - lineStart + 1);
    }
}
