// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Naming;
import dev.retort.schema.ObjectName;
import dev.retort.schema.SqlTokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a catalogue said before a statement was begun, and what it says now. */
record CatalogueChange(Naming naming, Facts before, Facts now) {

    private static final String COLUMN = "column ";

    /** What may have the name of a table too, and is another thing. */
    private static final Set<String> APART = Set.of("trigger", "function", "procedure", "package", "event", "database");

    private static final List<String> CONSTRAINTS = List.of("constraint ", "index ");

    /** How the things under a name are marked among those under others. */
    static String mark(ObjectName name) {
        return name + ": ";
    }

    boolean isNone() {
        return before.equals(now);
    }

    /** Whether nothing had this name, and something has now. */
    boolean appeared(ObjectName name) {
        return before(name).byThing().isEmpty() && !now(name).byThing().isEmpty();
    }

    /** Whether something had this name, and nothing has now. */
    boolean vanished(ObjectName name) {
        return !before(name).byThing().isEmpty() && now(name).byThing().isEmpty();
    }

    /** Whether what has this name was and is there, and is described in another way. */
    boolean altered(ObjectName name) {
        return !appeared(name) && !vanished(name) && !before(name).equals(now(name));
    }

    /** Whether the table has exactly these columns. */
    boolean hasColumns(ObjectName table, Collection<String> columns) {
        Set<String> expected = new TreeSet<>();
        columns.forEach(column -> expected.add(naming.physical(column)));
        return now(table).has("table") && columnsIn(now(table)).equals(expected);
    }

    /** Whether the table has the columns that another one had. */
    boolean hasColumnsOf(ObjectName table, ObjectName other) {
        return now(table).has("table") && columnsIn(now(table)).equals(columnsIn(before(other)));
    }

    boolean hadColumn(ObjectName table, String column) {
        return before(table).has(COLUMN + naming.physical(column));
    }

    boolean hasColumn(ObjectName table, String column) {
        return now(table).has(COLUMN + naming.physical(column));
    }

    /** Whether all that changed in the table is one of these columns, or says something of one. */
    boolean isAbout(ObjectName table, Collection<String> columns) {
        return altered(table) && changed(table).stream().allMatch(thing -> isAbout(table, thing, columns));
    }

    /** Whether no column changed but perhaps these. */
    boolean sparesColumnsBut(ObjectName table, Collection<String> columns) {
        Set<String> mayChange = new TreeSet<>();
        columns.forEach(column -> mayChange.add(COLUMN + naming.physical(column)));
        return changed(table).stream().allMatch(thing -> !thing.startsWith(COLUMN) || mayChange.contains(thing));
    }

    /** Whether a constraint or index of this name came; of any name where it is empty. */
    boolean gained(ObjectName table, String name) {
        return !named(now(table), name).isEmpty() && isOther(before(table), now(table), name);
    }

    /** Whether a constraint or index of this name went; of any name where it is empty. */
    boolean lost(ObjectName table, String name) {
        return !named(before(table), name).isEmpty() && isOther(now(table), before(table), name);
    }

    /** The things that changed in a table. */
    SortedSet<String> changed(ObjectName table) {
        return before(table).changedIn(now(table));
    }

    private boolean isOther(Facts without, Facts with, String name) {
        List<String> rest = new ArrayList<>(named(with, name));
        rest.removeAll(named(without, name));
        return name.isEmpty() ? !rest.isEmpty() : named(without, name).isEmpty();
    }

    private List<String> named(Facts facts, String name) {
        return facts.byThing().keySet().stream()
                .filter(thing -> CONSTRAINTS.stream()
                        .anyMatch(kind ->
                                name.isEmpty() ? thing.startsWith(kind) : thing.equals(kind + naming.physical(name))))
                .toList();
    }

    private boolean isAbout(ObjectName table, String thing, Collection<String> columns) {
        return columns.stream()
                .map(naming::physical)
                .anyMatch(column -> thing.equals(COLUMN + column)
                        || SqlTokens.mentions(before(table).byThing().getOrDefault(thing, ""), column)
                        || SqlTokens.mentions(now(table).byThing().getOrDefault(thing, ""), column));
    }

    private static Set<String> columnsIn(Facts facts) {
        return facts.below(COLUMN).byThing().keySet();
    }

    private Facts before(ObjectName name) {
        return before.below(mark(name)).without(APART);
    }

    private Facts now(ObjectName name) {
        return now.below(mark(name)).without(APART);
    }
}
