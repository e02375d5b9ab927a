// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.Literals.number;
import static dev.retort.generate.Literals.string;
import static dev.retort.generate.Literals.strings;

import dev.retort.schema.EnumType;
import dev.retort.schema.Sequence;

/** Sequences and enum types as a migration writes them. */
final class ObjectExpressions {

    private ObjectExpressions() {}

    static String of(Sequence sequence) {
        return "sequence(" + TableExpressions.of(sequence.name()) + ")"
                + (sequence.type() == null ? "" : ".as(" + TypeExpressions.of(sequence.type()) + ")")
                + (sequence.start() == 1 ? "" : ".startWith(" + number(sequence.start()) + ")")
                + (sequence.increment() == 1 ? "" : ".incrementBy(" + number(sequence.increment()) + ")")
                + (sequence.minimum() == null ? "" : ".atLeast(" + number(sequence.minimum()) + ")")
                + (sequence.maximum() == null ? "" : ".atMost(" + number(sequence.maximum()) + ")")
                + (sequence.cache() == null ? "" : ".cache(" + number(sequence.cache()) + ")")
                + (sequence.cycle() ? ".cycling()" : "")
                + (sequence.ownedBy() == null ? "" : ".ownedBy(" + string(sequence.ownedBy()) + ")");
    }

    static String of(EnumType type) {
        String values = type.values().isEmpty() ? "" : ", " + strings(type.values());
        return "EnumType.of(" + TableExpressions.of(type.name()) + values + ")";
    }
}
