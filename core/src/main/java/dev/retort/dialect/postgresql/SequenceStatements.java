// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL is told of sequences. */
final class SequenceStatements {

    private final DatabaseNaming naming;
    private final Definitions definitions;

    SequenceStatements(DatabaseNaming naming, Definitions definitions) {
        this.naming = naming;
        this.definitions = definitions;
    }

    List<Step> create(Operation.CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return List.of(new Step.Statement(
                operation,
                "create sequence " + naming.quote(sequence.name()) + definitions.sequence(sequence) + owner(sequence)));
    }

    List<Step> alter(Operation.AlterSequence operation) {
        List<Step> steps = new ArrayList<>();
        Sequence sequence = operation.sequence();
        if (!naming.key(operation.name()).equals(naming.key(sequence.name()))) {
            steps.add(new Step.Statement(
                    operation,
                    "alter sequence " + naming.quote(operation.name()) + " rename to "
                            + naming.quote(sequence.name().name())));
        }
        steps.add(new Step.Statement(
                operation,
                "alter sequence " + naming.quote(sequence.name()) + definitions.sequence(sequence)
                        + (sequence.type() == null ? " as bigint" : "")
                        + (sequence.minimum() == null ? " no minvalue" : "")
                        + (sequence.maximum() == null ? " no maxvalue" : "")
                        + (sequence.cache() == null ? " cache 1" : "")
                        + (sequence.cycle() ? "" : " no cycle")
                        + (sequence.ownedBy() == null ? " owned by none" : owner(sequence))));
        return steps;
    }

    private String owner(Sequence sequence) {
        String owner = sequence.ownedBy();
        if (owner == null) {
            return "";
        }
        int dot = owner.lastIndexOf('.');
        return " owned by " + naming.quote(ObjectName.parse(owner.substring(0, dot))) + "."
                + naming.quote(owner.substring(dot + 1));
    }
}
