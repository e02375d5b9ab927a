// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mariadb;

import dev.retort.dialect.Naming;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/** What MariaDB is told of sequences. */
final class SequenceStatements {

    private final Naming naming;

    SequenceStatements(Naming naming) {
        this.naming = naming;
    }

    List<Step> create(Operation.CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return List.of(new Step.Statement(
                operation,
                "create sequence " + naming.quote(sequence.name()) + options(sequence)
                        + (sequence.minimum() == null ? "" : " minvalue " + sequence.minimum())
                        + (sequence.maximum() == null ? "" : " maxvalue " + sequence.maximum())
                        + (sequence.cycle() ? " cycle" : "")));
    }

    List<Step> alter(Operation.AlterSequence operation) {
        List<Step> steps = new ArrayList<>();
        Sequence sequence = operation.sequence();
        if (!naming.key(operation.name()).equals(naming.key(sequence.name()))) {
            steps.add(new Step.Statement(
                    operation,
                    "rename table " + naming.quote(operation.name()) + " to " + naming.quote(sequence.name())));
        }
        steps.add(new Step.Statement(
                operation,
                "alter sequence " + naming.quote(sequence.name()) + options(sequence)
                        + (sequence.minimum() == null ? " no minvalue" : " minvalue " + sequence.minimum())
                        + (sequence.maximum() == null ? " no maxvalue" : " maxvalue " + sequence.maximum())
                        + (sequence.cycle() ? " cycle" : " nocycle")));
        return steps;
    }

    List<Step> drop(Operation.DropSequence operation) {
        return List.of(new Step.Statement(operation, "drop sequence " + naming.quote(operation.name())));
    }

    /** Without a cache, as Hibernate asks for it: what a server has put aside is lost when it ends. */
    private static String options(Sequence sequence) {
        boolean cached = sequence.cache() != null && sequence.cache() > 0;
        return " start with " + sequence.start() + " increment by " + sequence.increment()
                + (cached ? " cache " + sequence.cache() : " nocache");
    }
}
