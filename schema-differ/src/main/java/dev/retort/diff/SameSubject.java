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
        }
        return new SameSubject(List.of(operation));
    }
}
