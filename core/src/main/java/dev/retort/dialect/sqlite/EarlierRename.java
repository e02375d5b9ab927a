// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Tokenizer;
import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table or a column gets its new name before changes that the author wrote before that, so that these stay together. */
final class EarlierRename {

    private final DatabaseNaming naming;
    private final Operation rename;
    private final ObjectName table;
    private final ObjectName newTable;
    private final @Nullable String column;
    private final String from;
    private final String to;

    private EarlierRename(
            DatabaseNaming naming,
            Operation rename,
            ObjectName table,
            ObjectName newTable,
            @Nullable String column,
            String from,
            String to) {
        this.naming = naming;
        this.rename = rename;
        this.table = table;
        this.newTable = newTable;
        this.column = column;
        this.from = from;
        this.to = to;
    }

    static EarlierRename of(DatabaseNaming naming, Operation.RenameTable it) {
        String from = it.table().name();
        return new EarlierRename(naming, it, it.table(), it.table().withName(it.to()), null, from, it.to());
    }

    static EarlierRename of(DatabaseNaming naming, Operation.RenameColumn it) {
        return new EarlierRename(naming, it, it.table(), it.table(), it.column(), it.column(), it.to());
    }

    /** The changes as they read after the rename; nothing where they cannot do without the old name, or do with the new one. */
    Optional<Gathered> before(Gathered gathered) {
        if (gathered.operations().stream().anyMatch(this::stands)) {
            return Optional.empty();
        }
        KnownSchema known = new KnownSchema(naming, gathered.before());
        known.note(rename);
        return Optional.of(new Gathered(
                newTable,
                known.schema(),
                gathered.changes().stream().map(this::renamed).toList(),
                gathered.indexes().stream().map(this::renamed).toList()));
    }

    /** Whether changes of another table do not mind when the rename is done. */
    boolean leavesAlone(Gathered other) {
        return other.operations().stream()
                .noneMatch(operation -> says(operation)
                        || (operation instanceof Operation.AddForeignKey it
                                && isTable(it.key().references())));
    }

    private boolean stands(Operation operation) {
        boolean comesOrGoes = column != null
                && ((operation instanceof Operation.AddColumn it
                                && isName(it.column().name()))
                        || (operation instanceof Operation.DropColumn drop && isName(drop.column())));
        return comesOrGoes || says(operation);
    }

    private boolean says(Operation operation) {
        return AuthorsSql.of(operation).stream()
                .flatMap(sql -> Tokenizer.tokens(sql).stream())
                .anyMatch(token -> Identifiers.same(token.name(), naming.physical(from))
                        || Identifiers.same(token.name(), naming.physical(to)));
    }

    private boolean isName(String name) {
        String key = naming.key(name);
        return key.equals(naming.key(from)) || key.equals(naming.key(to));
    }

    private boolean isTable(ObjectName name) {
        return naming.key(name).equals(naming.key(table));
    }

    private String renamed(String name) {
        return column != null && naming.key(name).equals(naming.key(column)) ? to : name;
    }

    private List<String> renamed(List<String> names) {
        return names.stream().map(this::renamed).toList();
    }

    private Operation.CreateIndex renamed(Operation.CreateIndex it) {
        Index index = it.index()
                .on(it.index().parts().stream()
                        .map(part -> part.expression() ? part : part.withText(renamed(part.text())))
                        .toList())
                .include(renamed(it.index().include()));
        return new Operation.CreateIndex(newTable, index, it.concurrently());
    }

    private Operation renamed(Operation operation) {
        if (operation instanceof Operation.AddColumn it) {
            return new Operation.AddColumn(newTable, it.column(), it.fill());
        } else if (operation instanceof Operation.DropColumn it) {
            return new Operation.DropColumn(newTable, it.column());
        } else if (operation instanceof Operation.AlterColumn it) {
            return new Operation.AlterColumn(newTable, renamed(it.column()), it.changes());
        } else if (operation instanceof Operation.AddPrimaryKey it) {
            return new Operation.AddPrimaryKey(
                    newTable, new PrimaryKey(it.key().name(), renamed(it.key().columns())));
        } else if (operation instanceof Operation.DropPrimaryKey) {
            return new Operation.DropPrimaryKey(newTable);
        } else if (operation instanceof Operation.AddUnique it) {
            return new Operation.AddUnique(
                    newTable, it.unique().on(renamed(it.unique().columns())));
        } else if (operation instanceof Operation.DropUnique it) {
            return new Operation.DropUnique(newTable, it.name(), renamed(it.columns()));
        }
        return renamedConstraint(operation);
    }

    private Operation renamedConstraint(Operation operation) {
        if (operation instanceof Operation.AddForeignKey it) {
            return new Operation.AddForeignKey(newTable, renamed(it.key()));
        } else if (operation instanceof Operation.DropForeignKey it) {
            return new Operation.DropForeignKey(newTable, it.name(), renamed(it.columns()));
        } else if (operation instanceof Operation.AddCheck it) {
            return new Operation.AddCheck(newTable, it.check());
        } else if (operation instanceof Operation.DropCheck it) {
            return new Operation.DropCheck(newTable, it.name(), it.expression());
        } else if (operation instanceof Operation.RenameConstraint it) {
            return new Operation.RenameConstraint(newTable, it.name(), it.to());
        }
        throw new IllegalStateException("no change of a table: " + operation);
    }

    private ForeignKey renamed(ForeignKey key) {
        ForeignKey own = key.withColumns(renamed(key.columns()));
        return isTable(key.references()) ? own.withTarget(newTable, renamed(key.referencedColumns())) : own;
    }
}
