// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.Naming;
import dev.retort.dialect.Step;
import dev.retort.dialect.TypeSystem;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes steps of operations, each with the schema that those before it lead to. */
public final class Compilation {

    private final Naming naming;
    private final Definitions definitions;
    private final Function<Schema, DatabaseDdl> ddl;
    private final KnownSchema known;
    private final List<Step> steps = new ArrayList<>();

    /** A column that is counted up waits for its key: the server takes neither without the other. */
    private final Map<ObjectName, Operation.AddColumn> waiting = new HashMap<>();

    /**
     * Begins with this knowledge.
     *
     * @param ddl what to tell the server, given what is known
     */
    public Compilation(Naming naming, TypeSystem types, Schema before, Function<Schema, DatabaseDdl> ddl) {
        this.naming = naming;
        this.definitions = new Definitions(naming, types);
        this.ddl = ddl;
        this.known = new KnownSchema(naming, before);
    }

    /** The steps for all of these. */
    public List<Step> of(ChangeSet changes) {
        List<Operation> operations = changes.operations();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = known.respelled(operations.get(i));
            take(operation, operations.subList(i + 1, operations.size()));
            known.noteRespelled(operation);
        }
        return List.copyOf(steps);
    }

    private void take(Operation operation, List<Operation> rest) {
        if (operation instanceof Operation.AddColumn addition && isKeyOf(addition, rest)) {
            waiting.put(naming.key(addition.table()), addition);
        } else if (operation instanceof Operation.AddPrimaryKey named) {
            Operation.AddPrimaryKey addition =
                    new Operation.AddPrimaryKey(named.table(), named.key().named(null)); // it is called PRIMARY
            Optional<Operation.AddColumn> counted = Optional.ofNullable(waiting.remove(naming.key(addition.table())));
            counted.ifPresentOrElse(
                    column -> steps.add(ColumnAddition.counted(naming, definitions, column, addition)),
                    () -> tell(addition));
        } else {
            tell(operation);
        }
    }

    private void tell(Operation operation) {
        steps.addAll(operation.accept(ddl.apply(known.schema())));
    }

    private boolean isKeyOf(Operation.AddColumn addition, List<Operation> rest) {
        return addition.column().identity() != null
                && rest.stream()
                        .filter(Operation.AddPrimaryKey.class::isInstance)
                        .map(Operation.AddPrimaryKey.class::cast)
                        .anyMatch(key -> naming.key(key.table()).equals(naming.key(addition.table()))
                                && naming.key(key.key().columns().get(0))
                                        .equals(naming.key(addition.column().name())));
    }
}
