// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the column names in one SELECT, UPDATE, INSERT, DELETE or constraint can refer to. */
final class Scope {

    private final @Nullable Scope outer;
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Source> commonTables = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private boolean natural;

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    /**
     * Something that rows come from.
     *
     * @param table the table's name, or null for a subquery
     * @param name the name by which columns are qualified, if there is one
     * @param columns of a subquery: the columns that it names itself
     * @param qualifiedOnly whether its columns are in reach with a qualifier only, as those of NEW and OLD
     */
    record Source(@Nullable String table, @Nullable String name, @Nullable Set<String> columns, boolean qualifiedOnly) {

        static Source table(String table, String name) {
            return new Source(table, name, null, false);
        }

        static Source qualifiedOnly(String table, String name) {
            return new Source(table, name, null, true);
        }

        static Source subquery(@Nullable String name, Set<String> columns) {
            return new Source(null, name, columns, false);
        }

        boolean is(String wanted) {
            return table != null && Identifiers.same(table, wanted);
        }

        boolean isSubquery() {
            return table == null;
        }

        /** Whether a subquery says itself, by an alias, that it has this column. */
        boolean names(String column) {
            return columns != null && columns.contains(Identifiers.folded(column));
        }
    }

    /** The scope of a statement about one table only. */
    static Scope of(String table) {
        Scope scope = new Scope(null);
        scope.add(Source.table(table, table));
        return scope;
    }

    void add(Source source) {
        sources.add(source);
    }

    /** Makes a common table expression known here and inside. */
    void addCommonTable(String name, Source source) {
        commonTables.put(Identifiers.folded(name), source);
    }

    void addAlias(String alias) {
        aliases.add(Identifiers.folded(alias));
    }

    /** Notes a natural join, which finds the columns to compare by their names. */
    void joinNaturally() {
        natural = true;
    }

    boolean isNatural() {
        return natural;
    }

    boolean hasAlias(String name) {
        return aliases.contains(Identifiers.folded(name));
    }

    Set<String> aliases() {
        return Set.copyOf(aliases);
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    /** The sources whose columns need no qualifier. */
    List<Source> open() {
        return sources.stream().filter(source -> !source.qualifiedOnly()).toList();
    }

    /** The common table expression of that name which is visible here. */
    @Nullable
    Source commonTable(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Source found = scope.commonTables.get(Identifiers.folded(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The source that a qualifier means, looked for from here outwards. */
    @Nullable
    Source qualified(String qualifier) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Source source : scope.sources) {
                if (source.name() != null && Identifiers.same(source.name(), qualifier)) {
                    return source;
                }
            }
        }
        return null;
    }
}
