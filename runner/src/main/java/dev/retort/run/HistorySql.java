// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.SqlLiterals;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The statements about the history table; scripts hold the same ones. */
final class HistorySql {

    private static final String DEFINITION = HistoryTable.NAME + " (\n"
            + "    revision varchar(100) not null primary key,\n"
            + "    applied_order integer not null,\n"
            + "    parents varchar(2000) not null,\n"
            + "    message varchar(1000) not null,\n"
            + "    checksum varchar(64) not null,\n"
            + "    applied_at varchar(30) not null,\n"
            + "    duration_ms bigint not null,\n"
            + "    applied_by varchar(200) not null,\n"
            + "    applied_on varchar(200) not null,\n"
            + "    retort_version varchar(50) not null\n"
            + ")";

    static final String CREATE = "create table " + DEFINITION;

    static final String CREATE_IF_MISSING = "create table if not exists " + DEFINITION;

    static final String SELECT = "select revision, parents, message, checksum, applied_at, duration_ms, applied_by,"
            + " applied_on, retort_version from " + HistoryTable.NAME + " order by applied_order, revision";

    private static final String INTO =
            "insert into " + HistoryTable.NAME + " (applied_order, revision, parents, message,"
                    + " checksum, applied_at, duration_ms, applied_by, applied_on, retort_version)\n";

    static final String INSERT =
            INTO + "select coalesce(max(applied_order), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? from " + HistoryTable.NAME;

    static final String DELETE = "delete from " + HistoryTable.NAME + " where revision = ?";

    static final String REFRESH = "update " + HistoryTable.NAME + " set checksum = ? where revision = ?";

    private HistorySql() {}

    /** A query for those of so many revisions that are there. */
    static String among(int number) {
        return "select revision from " + HistoryTable.NAME + " where revision in ("
                + String.join(", ", Collections.nCopies(number, "?")) + ")";
    }

    static List<String> ids(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /**
     * The insertion as a script writes it.
     *
     * @param now an SQL expression
     * @param quote makes a constant of a text
     */
    static String insertion(AppliedRevision revision, String now, UnaryOperator<String> quote) {
        return INTO + "select coalesce(max(applied_order), 0) + 1, "
                + String.join(
                        ", ",
                        quote.apply(revision.id()),
                        quote.apply(String.join(" ", revision.after())),
                        quote.apply(revision.message()),
                        quote.apply(revision.checksum()),
                        now,
                        "0",
                        quote.apply(revision.actor().user()),
                        quote.apply(revision.actor().host()),
                        quote.apply(revision.retortVersion()))
                + " from " + HistoryTable.NAME;
    }

    /** The removal as a script writes it. */
    static String removal(String id) {
        return "delete from " + HistoryTable.NAME + " where revision = " + SqlLiterals.quote(id);
    }
}
