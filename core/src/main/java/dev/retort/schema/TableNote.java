// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

/** What is said of a table as a whole. */
public sealed interface TableNote extends TableElement {

    /** The comment on a table. */
    record Comment(String text) implements TableNote {}

    /** A trait that only one database has, in its own words, such as {@code WITHOUT ROWID}. */
    record Option(String sql) implements TableNote {}

    /** The table's comment. */
    static TableNote tableComment(String text) {
        return new Comment(text);
    }

    /** A trait in the words of one database. */
    static TableNote option(String sql) {
        return new Option(sql);
    }
}
