// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;

/**
 * What a failed migration left behind.
 *
 * @param kept statements that stay executed, because the migration could not be one transaction
 * @param rolledBack whether the statement that failed was part of a transaction, so that nothing of it is left
 */
public record Aftermath(List<String> kept, boolean rolledBack) {

    /** Copies the list. */
    public Aftermath {
        kept = List.copyOf(kept);
    }

    /** Whether the database is as it was before the migration. */
    public boolean isClean() {
        return kept.isEmpty() && rolledBack;
    }

    /** A sentence on it and on what to do. */
    String advice(String origin) {
        if (isClean()) {
            return "all that this migration did was rolled back; correct " + origin + " or the data, and run again";
        }
        StringBuilder text = new StringBuilder();
        if (!kept.isEmpty()) {
            text.append("these statements stay, because the migration cannot be one transaction:");
            kept.forEach(sql -> text.append("\n    ").append(sql));
            text.append('\n');
        }
        return text.append(
                        rolledBack
                                ? "the statements behind them were rolled back; "
                                : "the failed statement was outside of a transaction and may have left something, such"
                                        + " as an invalid index; ")
                .append("undo what is left before you run again")
                .toString();
    }
}
