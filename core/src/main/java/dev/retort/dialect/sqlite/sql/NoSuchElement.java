// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** An edit names a part of a table that its text does not have. */
public final class NoSuchElement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final String element;

    NoSuchElement(String table, String element) {
        super("table " + table + " has no " + element);
        this.table = table;
        this.element = element;
    }

    public String table() {
        return table;
    }

    /** What was looked for: {@code column total}, {@code constraint ck_total}. */
    public String element() {
        return element;
    }
}
