// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import dev.retort.dialect.sqlite.sql.Scope.Source;
import dev.retort.dialect.sqlite.sql.Uses.ColumnUse;
import dev.retort.dialect.sqlite.sql.Uses.Manner;

/** Decides whether a name means one given column of one given table. */
final class ColumnResolver {

    private final String table;
    private final String column;
    private final KnownColumns known;

    ColumnResolver(String table, String column, KnownColumns known) {
        this.table = table;
        this.column = column;
        this.known = known;
    }

    /** What was decided. */
    enum Verdict {
        NO,
        YES,
        /** One side of a join over a column that both sides have. */
        SHARED,
        /** A subquery may hand the column on under its own name. */
        HANDED_ON
    }

    Verdict verdict(ColumnUse use) {
        if (!use.isNamed(column)) {
            return Verdict.NO;
        }
        return use.table() == null ? bare(use) : qualified(use, use.table());
    }

    private Verdict qualified(ColumnUse use, Token qualifier) {
        if (use.schema() != null && !Identifiers.same(use.schema().name(), "main")) {
            return Verdict.NO;
        }
        Source source = use.scope().qualified(qualifier.name());
        if (source == null) {
            return Verdict.NO;
        }
        if (source.isSubquery()) {
            return source.names(column) ? Verdict.NO : Verdict.HANDED_ON;
        }
        return source.is(table) ? Verdict.YES : Verdict.NO;
    }

    /** A valid statement has no ambiguous names, so a scope with the table in it settles the matter. */
    private Verdict bare(ColumnUse use) {
        if (use.manner() == Manner.ORDER_TERM && use.scope().hasAlias(column)) {
            return Verdict.NO;
        }
        Verdict verdict = Verdict.YES;
        for (Scope scope = use.scope(); scope != null; scope = scope.outer()) {
            boolean mine = scope.open().stream().anyMatch(source -> source.is(table));
            if (mine) {
                boolean shared = use.manner() == Manner.USING
                        || (scope.isNatural() && scope.open().size() > 1);
                return shared ? Verdict.SHARED : verdict;
            }
            if (scope.open().stream().anyMatch(this::surelyHas)) {
                return Verdict.NO;
            }
            if (scope.open().stream().anyMatch(this::mayHave)) {
                verdict = Verdict.HANDED_ON;
            }
        }
        return verdict == Verdict.HANDED_ON && use.scope().open().stream().anyMatch(Source::isSubquery)
                ? Verdict.HANDED_ON
                : Verdict.NO;
    }

    private boolean surelyHas(Source source) {
        return source.isSubquery()
                ? source.names(column)
                : source.table() != null && known.has(source.table(), column).orElse(false);
    }

    private boolean mayHave(Source source) {
        return source.table() == null || known.has(source.table(), column).isEmpty();
    }
}
