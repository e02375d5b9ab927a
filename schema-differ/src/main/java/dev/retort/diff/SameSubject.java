// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.operation.Operation;
import java.util.List;

/** What an operation is about, so that those of several databases that are about the same thing are found. */
record SameSubject(List<Object> parts) {

    static SameSubject of(Operation operation) {
        if (operation instanceof Operation.CreateTable it) {
            return new SameSubject(List.of("create", it.table().name()));
        } else if (operation instanceof Operation.AddColumn it) {
            return new SameSubject(List.of("add", it.table(), it.column().name()));
        } else if (operation instanceof Operation.AlterColumn it) {
            return new SameSubject(List.of("alter", it.table(), it.column()));
        } else if (operation instanceof Operation.CreateSequence it) {
            return new SameSubject(List.of("create sequence", it.sequence().name()));
        } else if (operation instanceof Operation.AlterSequence it) {
            return new SameSubject(
                    List.of("alter sequence", it.name(), it.sequence().name()));
        }
        return new SameSubject(List.of(operation));
    }
}
