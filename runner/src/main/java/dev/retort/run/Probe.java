// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Naming;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks the catalogue whether a statement outside of a transaction, after which nobody was left to say so, has been executed. */
final class Probe {

    private final Session session;
    private final Trace trace;

    Probe(Session session, Trace trace) {
        this.session = session;
        this.trace = trace;
    }

    /** What the catalogue tells. */
    enum Verdict {
        /** Nothing of it is to be seen. */
        NOT_DONE,
        /** What it does, and nothing else, is to be seen. */
        DONE,
        /** Something else, or nobody can tell. */
        UNCLEAR
    }

    /** What the catalogue says now of all that the statement is about. */
    Facts look(Step.Statement statement) throws SQLException {
        Facts facts = Facts.NONE;
        for (ObjectName name : names(statement)) {
            facts = facts.with(
                    CatalogueChange.mark(name), session.platform().catalogue().facts(session.connection(), name));
        }
        return facts;
    }

    /** What became of the statement, given what the catalogue said before it and says now. */
    Verdict verdict(Step.Statement statement, Facts before, Facts now) {
        Expectation expectation = expectation(statement);
        CatalogueChange change = new CatalogueChange(session.dialect().naming(), before, now.comparableWith(before));
        if (change.isNone()) {
            return expectation.repeatable() ? Verdict.NOT_DONE : Verdict.UNCLEAR;
        }
        return expectation.done().test(change) ? Verdict.DONE : Verdict.UNCLEAR;
    }

    /** Clears away what was left half made under a name that the statement makes something of. */
    void clear(Step.Statement statement) throws SQLException {
        for (String sql : leftovers(statement)) {
            trace.executing(sql);
            try (Statement clearing = session.connection().createStatement()) {
                clearing.execute(sql);
            }
        }
    }

    /** The same before anything was begun, where somebody else left it on the very same table; whether there was any. */
    boolean clearForeign(Step.Statement statement, Facts before) throws SQLException {
        Naming naming = session.dialect().naming();
        boolean isThere = statement.operations().stream()
                .anyMatch(operation -> operation instanceof Operation.CreateIndex create
                        && create.index().name() != null
                        && before.has(CatalogueChange.mark(create.table()) + "index "
                                + naming.physical(create.index().name())));
        if (!isThere || leftovers(statement).isEmpty()) {
            return false;
        }
        clear(statement);
        return true;
    }

    private List<String> leftovers(Step.Statement statement) throws SQLException {
        List<String> clearing = new ArrayList<>();
        for (ObjectName name : made(statement)) {
            clearing.addAll(session.platform().catalogue().clearing(session.connection(), name));
        }
        return clearing;
    }

    private static Set<ObjectName> made(Step.Statement statement) {
        Set<ObjectName> made = new LinkedHashSet<>();
        for (Operation operation : statement.operations()) {
            if (operation instanceof Operation.CreateIndex create
                    && create.index().name() != null) {
                made.add(create.table().withName(create.index().name()));
            } else if (operation instanceof Operation.DropIndex drop) {
                made.add(drop.table().withName(drop.name()));
            } else if (operation instanceof Operation.Execute) {
                made.addAll(names(statement));
            }
        }
        return made;
    }

    private static Set<ObjectName> names(Step.Statement statement) {
        return expectation(statement).names();
    }

    /** A statement outside of a transaction carries out one operation. */
    private static Expectation expectation(Step.Statement statement) {
        List<Operation> operations = statement.operations();
        return operations.size() == 1 ? operations.get(0).accept(new Expectations()) : Expectation.unknown();
    }
}
