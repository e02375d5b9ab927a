// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.operation.ColumnChange;
import dev.retort.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The points in which two columns of one name differ. */
final class ColumnChanges {

    private ColumnChanges() {}

    static List<ColumnChange> between(Column from, Column to) {
        List<ColumnChange> changes = new ArrayList<>();
        if (!from.type().equals(to.type())) {
            changes.add(new ColumnChange.SetType(to.type(), null));
        }
        if (from.nullable() != to.nullable()) {
            changes.add(new ColumnChange.SetNullable(to.nullable()));
        }
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            changes.add(new ColumnChange.SetDefault(to.defaultValue()));
        }
        if (!Objects.equals(from.identity(), to.identity())) {
            changes.add(new ColumnChange.SetIdentity(to.identity()));
        }
        if (!Objects.equals(from.generated(), to.generated())) {
            changes.add(new ColumnChange.SetGenerated(to.generated()));
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            changes.add(new ColumnChange.SetComment(to.comment()));
        }
        if (!Objects.equals(from.collation(), to.collation())) {
            changes.add(new ColumnChange.SetCollation(to.collation()));
        }
        return changes;
    }
}
