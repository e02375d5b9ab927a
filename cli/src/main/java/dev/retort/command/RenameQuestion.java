// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.diff.RenameCandidate;
import dev.retort.diff.Renames;
import dev.retort.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that went while something like it came: was it renamed?
 *
 * @param column the column's old name, null where the table itself is meant
 * @param percent how alike the two are
 * @param evidence in what they are alike
 */
public record RenameQuestion(String table, @Nullable String column, String to, int percent, String evidence) {

    static RenameQuestion of(RenameCandidate candidate) {
        return new RenameQuestion(
                candidate.table().toString(),
                candidate.column(),
                candidate.to(),
                (int) Math.round(candidate.score() * 100),
                candidate.evidence());
    }

    /**
     * The same told the other way round: what came has gone, what went has come.
     *
     * @param known tables whose columns are meant by their new name
     */
    RenameQuestion undone(Renames known) {
        ObjectName name = ObjectName.parse(table);
        if (column == null) {
            return new RenameQuestion(name.withName(to).toString(), null, name.name(), percent, evidence);
        }
        ObjectName present = known.tables().stream()
                .filter(it -> it.table().equals(name))
                .findFirst()
                .map(it -> name.withName(it.to()))
                .orElse(name);
        return new RenameQuestion(present.toString(), to, column, percent, evidence);
    }

    /** The option of the command line that says yes, as a shell wants it. */
    public String flag() {
        return column == null
                ? "--rename-table " + ShellWords.quoted(table + ":" + to)
                : "--rename " + ShellWords.quoted(table + "." + column + ":" + to);
    }

    /** What it is about, in words. */
    public String subject() {
        return column == null ? "table " + table : "column " + table + "." + column;
    }

    /** These renames and this one. */
    Renames addedTo(Renames renames) {
        List<Renames.TableRename> tables = new ArrayList<>(renames.tables());
        List<Renames.ColumnRename> columns = new ArrayList<>(renames.columns());
        ObjectName name = ObjectName.parse(table);
        if (column == null) {
            tables.add(new Renames.TableRename(name, to));
        } else {
            columns.add(new Renames.ColumnRename(name, column, to));
        }
        return new Renames(tables, columns);
    }
}
