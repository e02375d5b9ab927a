// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spells the names of one schema as another spells them, wherever the database takes both for one. */
public final class Respelling {

    private final Naming naming;
    private final Schema model;
    private @Nullable Map<ObjectName, ObjectName> objectsByKey;

    /** Spells as {@code model} does. */
    public Respelling(Naming naming, Schema model) {
        this.naming = naming;
        this.model = model;
    }

    /** The same schema, respelled. */
    public Schema of(Schema schema) {
        Schema respelled = Schema.EMPTY;
        for (String name : schema.namespaces()) {
            respelled = respelled.withNamespace(namespace(name));
        }
        for (EnumType type : schema.enums().values()) {
            respelled = respelled.with(new EnumType(object(type.name()), type.values()));
        }
        for (Sequence sequence : schema.sequences().values()) {
            respelled = respelled.with(owned(sequence.named(object(sequence.name()))));
        }
        for (Table table : schema.tables().values()) {
            respelled = respelled.with(table(table));
        }
        return respelled;
    }

    String namespace(String name) {
        return model.namespaces().stream()
                .filter(other -> naming.key(other).equals(naming.key(name)))
                .findFirst()
                .orElse(name);
    }

    /** The operation with the names of what is there already spelled as it is there. */
    public Operation of(Operation operation) {
        return operation.accept(new RespelledOperation(this));
    }

    ObjectName object(ObjectName name) {
        return isThere(name) ? name : objectsByKey().getOrDefault(naming.key(name), name);
    }

    private boolean isThere(ObjectName name) {
        return model.tables().containsKey(name)
                || model.sequences().containsKey(name)
                || model.enums().containsKey(name);
    }

    /** Made where a name is not spelled as it is there; most are, and a model may have thousands. */
    private Map<ObjectName, ObjectName> objectsByKey() {
        if (objectsByKey == null) {
            Map<ObjectName, ObjectName> byKey = new HashMap<>();
            Stream.of(
                            model.tables().keySet(),
                            model.sequences().keySet(),
                            model.enums().keySet())
                    .flatMap(Set::stream)
                    .forEach(name -> byKey.put(naming.key(name), name));
            objectsByKey = byKey;
        }
        return objectsByKey;
    }

    Sequence owned(Sequence sequence) {
        String owner = sequence.ownedBy();
        if (owner == null) {
            return sequence;
        }
        int dot = owner.lastIndexOf('.');
        ObjectName table = ObjectName.parse(owner.substring(0, dot));
        return sequence.ownedBy(object(table) + "." + column(table, owner.substring(dot + 1)));
    }

    Table table(Table table) {
        ObjectName name = table.name();
        PrimaryKey key = table.primaryKey();
        return table.withName(object(name))
                .withColumns(table.columns().values().stream()
                        .map(column -> column(name, column))
                        .toList())
                .withPrimaryKey(key == null ? null : new PrimaryKey(key.name(), columns(name, key.columns())))
                .withUniques(table.uniques().stream()
                        .map(unique ->
                                unique.on(columns(name, unique.columns())).named(constraint(name, unique.name())))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(foreignKey -> foreignKey(name, foreignKey))
                        .toList())
                .withChecks(table.checks().stream()
                        .map(check -> new Check(constraint(name, check.name()), check.expression()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> index(name, index))
                        .toList());
    }

    Column column(ObjectName table, Column column) {
        return column.withName(column(table, column.name())).withType(type(column.type()));
    }

    DataType type(DataType type) {
        if (type instanceof DataType.EnumReference reference) {
            return new DataType.EnumReference(object(reference.name()));
        }
        return type instanceof DataType.Array array ? new DataType.Array(type(array.element())) : type;
    }

    ForeignKey foreignKey(ObjectName table, ForeignKey key) {
        return key.withColumns(columns(table, key.columns()))
                .withTarget(object(key.references()), columns(key.references(), key.referencedColumns()))
                .named(constraint(table, key.name()));
    }

    Index index(ObjectName table, Index index) {
        return index.on(index.parts().stream()
                        .map(part -> part.expression() ? part : part.withText(column(table, part.text())))
                        .toList())
                .include(columns(table, index.include()))
                .named(indexName(table, index.name()));
    }

    List<String> columns(ObjectName table, List<String> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    String column(ObjectName table, String name) {
        Table there = model.tables().get(object(table));
        if (there == null || there.columns().containsKey(name)) {
            return name;
        }
        String key = naming.key(name);
        return there.columns().keySet().stream()
                .filter(other -> naming.key(other).equals(key))
                .findFirst()
                .orElse(name);
    }

    @Nullable
    String constraint(ObjectName table, @Nullable String name) {
        return model.table(object(table)).stream()
                .flatMap(Respelling::constraintNames)
                .filter(other -> isSame(other, name))
                .findFirst()
                .orElse(name);
    }

    @Nullable
    String indexName(ObjectName table, @Nullable String name) {
        return model.table(object(table)).stream()
                .flatMap(other -> other.indexes().stream().map(Index::name).filter(java.util.Objects::nonNull))
                .filter(other -> isSame(other, name))
                .findFirst()
                .orElse(name);
    }

    /** The name of the unique index that is so called, null where there is none, or a constraint of that name. */
    @Nullable
    String uniqueIndex(ObjectName table, @Nullable String name) {
        return model.table(object(table))
                .filter(there -> constraintNames(there).noneMatch(other -> isSame(other, name)))
                .flatMap(there -> there.indexes().stream()
                        .filter(index -> index.isUnique() && isSame(index.name(), name))
                        .findFirst())
                .map(Index::name)
                .orElse(null);
    }

    /** The name of the unique constraint that is so called, null where there is none, or an index of that name. */
    @Nullable
    String uniqueConstraint(ObjectName table, @Nullable String name) {
        return model.table(object(table))
                .filter(there -> there.indexes().stream().noneMatch(index -> isSame(index.name(), name)))
                .flatMap(there -> there.uniques().stream()
                        .filter(unique -> isSame(unique.name(), name))
                        .findFirst())
                .map(Unique::name)
                .orElse(null);
    }

    private static Stream<String> constraintNames(Table table) {
        return Stream.of(
                        table.uniques().stream().map(Unique::name),
                        table.foreignKeys().stream().map(ForeignKey::name),
                        table.checks().stream().map(Check::name))
                .flatMap(names -> names)
                .filter(java.util.Objects::nonNull);
    }

    private boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && naming.key(one).equals(naming.key(other));
    }
}
