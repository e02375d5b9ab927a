// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which operations may lose what rows hold, and why, in a sentence to a person. */
public final class DataLoss {

    private final Schema before;

    private DataLoss(Schema before) {
        this.before = before;
    }

    /** Why this operation may lose data; nothing where it cannot, as far as the schema before it tells. */
    public static Optional<String> of(Operation operation, Schema before) {
        return new DataLoss(before).reason(operation);
    }

    private Optional<String> reason(Operation operation) {
        if (operation instanceof Operation.DropTable drop) {
            return Optional.of("the rows of table " + drop.table() + " are lost");
        } else if (operation instanceof Operation.DropColumn drop) {
            return droppedColumn(drop);
        } else if (operation instanceof Operation.AlterColumn alter) {
            return alteredColumn(alter);
        } else if (operation instanceof Operation.AlterEnum alter) {
            return alteredEnum(alter);
        } else if (operation instanceof Operation.DropSequence drop) {
            return Optional.of("the position of sequence " + drop.name() + " is lost");
        } else if (operation instanceof Operation.OnDatabase choice) {
            return choice.operations().stream()
                    .flatMap(inner -> reason(inner).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private Optional<String> droppedColumn(Operation.DropColumn drop) {
        boolean computed = column(drop.table(), drop.column())
                .map(column -> column.generated() != null)
                .orElse(false);
        return computed
                ? Optional.empty()
                : Optional.of("the values of column " + drop.table() + "." + drop.column() + " are lost");
    }

    private Optional<String> alteredColumn(Operation.AlterColumn alter) {
        Optional<Column> old = column(alter.table(), alter.column());
        String name = alter.table() + "." + alter.column();
        for (ColumnChange change : alter.changes()) {
            if (change instanceof ColumnChange.SetType set && set.using() == null) {
                boolean widens =
                        old.isPresent() && Widening.keepsValues(old.get().type(), set.type());
                if (!widens) {
                    return Optional.of("values of column " + name + " may not fit their new type");
                }
            } else if (change instanceof ColumnChange.SetGenerated set && set.generated() != null) {
                return Optional.of("the values of column " + name + " are replaced by computed ones");
            }
        }
        return Optional.empty();
    }

    private Optional<String> alteredEnum(Operation.AlterEnum alter) {
        List<String> gone = new ArrayList<>(
                before.enumType(alter.name()).map(EnumType::values).orElse(List.of()));
        gone.removeAll(alter.type().values());
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of("rows with " + String.join(", ", gone) + " of enum type " + alter.name()
                        + " have no value to go to");
    }

    private Optional<Column> column(dev.retort.schema.ObjectName table, String name) {
        return before.table(table).flatMap(found -> found.column(name));
    }
}
