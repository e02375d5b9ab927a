// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.Origin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DenormalizedTable;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Tells which entity and attribute a column comes from, or at least whose table it stands in. */
final class Origins {

    private final IdentityHashMap<Table, Map<String, Origin>> origins = new IdentityHashMap<>();
    private final IdentityHashMap<Table, Origin> owners = new IdentityHashMap<>();

    Origins(Metadata metadata) {
        metadata.getEntityBindings().stream()
                .sorted(Comparator.comparingInt(Origins::depth).thenComparing(PersistentClass::getEntityName))
                .forEach(this::addEntity);
    }

    @Nullable
    Origin of(Table table, Column column) {
        Origin origin = origins.getOrDefault(table, Map.of()).get(column.getName());
        if (origin == null && table instanceof DenormalizedTable denormalized) {
            origin = of(denormalized.getIncludedTable(), column);
        }
        return origin == null ? owners.get(table) : origin;
    }

    private static int depth(PersistentClass entity) {
        PersistentClass parent = entity.getSuperclass();
        return parent == null ? 0 : 1 + depth(parent);
    }

    private void addEntity(PersistentClass entity) {
        String name = entity.getEntityName();
        owners.putIfAbsent(entity.getTable(), new Origin(name, null));
        Property id = entity.getIdentifierProperty();
        if (id == null) {
            add(entity.getIdentifier(), name, null);
        } else {
            addProperty(id, name, null);
        }
        addKey(entity.getKey(), name, id);
        add(entity.getDiscriminator(), name, null);
        entity.getProperties().forEach(property -> addProperty(property, name, null));
        for (Join join : entity.getJoins()) {
            owners.putIfAbsent(join.getTable(), new Origin(name, null));
            addKey(join.getKey(), name, id);
            join.getProperties().forEach(property -> addProperty(property, name, null));
        }
    }

    private void addKey(@Nullable Value key, String entity, @Nullable Property id) {
        add(key, entity, id == null ? null : id.getName());
    }

    private void addProperty(Property property, String entity, @Nullable String prefix) {
        String path = prefix == null ? property.getName() : prefix + "." + property.getName();
        add(property.getValue(), entity, path);
    }

    private void add(@Nullable Value value, String entity, @Nullable String path) {
        if (value instanceof Component component) {
            component.getProperties().forEach(property -> addProperty(property, entity, path));
        } else if (value instanceof Collection collection) {
            addCollection(collection, entity, path);
        } else if (value != null) {
            addColumns(value.getTable(), value.getSelectables(), new Origin(entity, path));
        }
    }

    private void addCollection(Collection collection, String entity, @Nullable String path) {
        if (collection.getCollectionTable() != null) {
            owners.putIfAbsent(collection.getCollectionTable(), new Origin(entity, path));
        }
        add(collection.getKey(), entity, path);
        if (!collection.isOneToMany()) {
            add(collection.getElement(), entity, path);
        }
        if (collection instanceof IndexedCollection indexed) {
            add(indexed.getIndex(), entity, path);
        }
        if (collection instanceof IdentifierCollection identified) {
            add(identified.getIdentifier(), entity, path);
        }
    }

    private void addColumns(@Nullable Table table, List<Selectable> selectables, Origin origin) {
        for (Selectable selectable : selectables) {
            if (table != null && selectable instanceof Column column) {
                origins.computeIfAbsent(table, ignored -> new HashMap<>()).putIfAbsent(column.getName(), origin);
            }
        }
    }
}
