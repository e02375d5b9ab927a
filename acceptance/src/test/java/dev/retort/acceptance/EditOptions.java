// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.diff.DiffOptions;
import dev.retort.diff.Renames;
import dev.retort.diff.Renames.ColumnRename;
import dev.retort.diff.Renames.TableRename;
import dev.retort.schema.ObjectName;
import dev.retort.testkit.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the {@code options.properties} of a scenario says about its edit.
 *
 * @param renames of columns, {@code rename=users.mail:email}, and of tables, {@code rename-table=users:members}
 * @param fills of new columns, {@code fill.users.email='?'}
 * @param rewritten columns whose values are spelled otherwise in their new type, {@code rewritten=visits.day}
 */
record EditOptions(Renames renames, Map<String, String> fills, Set<String> rewritten) {

    private static final String FILL = "fill.";

    static EditOptions of(Scenario scenario) {
        List<TableRename> tables =
                list(scenario, "rename-table").map(EditOptions::table).toList();
        List<ColumnRename> columns =
                list(scenario, "rename").map(EditOptions::column).toList();
        Map<String, String> fills = scenario.options().entrySet().stream()
                .filter(option -> option.getKey().startsWith(FILL))
                .collect(Collectors.toMap(option -> option.getKey().substring(FILL.length()), Map.Entry::getValue));
        return new EditOptions(
                new Renames(tables, columns), fills, list(scenario, "rewritten").collect(Collectors.toSet()));
    }

    DiffOptions comparison() {
        return DiffOptions.defaults().withRenames(renames).withFills(fills);
    }

    /** What they say about the way back. */
    EditOptions reversed() {
        List<TableRename> tables = renames.tables().stream()
                .map(rename -> new TableRename(renamed(rename), rename.table().name()))
                .toList();
        List<ColumnRename> columns = renames.columns().stream()
                .map(rename -> new ColumnRename(tableBefore(rename.table()), rename.to(), rename.column()))
                .toList();
        return new EditOptions(new Renames(tables, columns), fills, rewritten);
    }

    private ObjectName tableBefore(ObjectName table) {
        return renames.tables().stream()
                .filter(rename -> renamed(rename).equals(table))
                .map(TableRename::table)
                .findFirst()
                .orElse(table);
    }

    private static ObjectName renamed(TableRename rename) {
        return rename.table().withName(rename.to());
    }

    private static Stream<String> list(Scenario scenario, String option) {
        return scenario.option(option).stream().flatMap(names -> Stream.of(names.split("\\s*,\\s*")));
    }

    private static TableRename table(String text) {
        int colon = text.indexOf(':');
        return new TableRename(ObjectName.parse(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static ColumnRename column(String text) {
        int dot = text.indexOf('.');
        int colon = text.indexOf(':');
        return new ColumnRename(
                ObjectName.of(text.substring(0, dot)), text.substring(dot + 1, colon), text.substring(colon + 1));
    }
}
