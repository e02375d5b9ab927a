// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.CannotTell;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import java.util.List;
import java.util.Map;

/** What a twin said of suspects, and how the parts of wanted tables read in the light of it. */
record Settled(Map<Suspect, Twin.Verdict> verdicts) {

    /** Nothing was asked. */
    static final Settled NOTHING = new Settled(Map.of());

    Settled {
        verdicts = Map.copyOf(verdicts);
    }

    /** The check in the database's words, as far as they are known. */
    Check of(ObjectName table, Check check) {
        return kept(Suspect.of(table, check)) instanceof Suspect.Condition kept
                ? new Check(check.name(), kept.expression())
                : check;
    }

    /** The column in the database's words. */
    Column of(ObjectName table, Column column) {
        return kept(Suspect.of(table, column)) instanceof Suspect.Field kept
                ? column.withType(kept.column().type())
                        .withDefault(kept.column().defaultValue())
                        .withGenerated(kept.column().generated())
                : column;
    }

    /** The index in the database's words. */
    Index of(ObjectName table, Index index) {
        return kept(Suspect.of(table, index)) instanceof Suspect.Lookup kept
                ? kept.index().named(index.name())
                : index;
    }

    boolean isUnknown(Suspect suspect) {
        return verdicts.get(suspect) instanceof Twin.Unknown;
    }

    private Suspect kept(Suspect suspect) {
        return verdicts.get(suspect) instanceof Twin.Kept kept ? kept.inItsWords() : suspect;
    }

    /** What could not be found out, sorted. */
    List<CannotTell> unknown() {
        return verdicts.entrySet().stream()
                .filter(verdict -> verdict.getValue() instanceof Twin.Unknown)
                .map(verdict -> new CannotTell(verdict.getKey().words(), ((Twin.Unknown) verdict.getValue()).reason()))
                .sorted()
                .toList();
    }
}
