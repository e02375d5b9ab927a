// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.arbitrary.TablePlan.KeyPlan;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the schema of a plan: resolves what the tables' plans leave open so that everything fits together. */
final class SchemaAssembly {

    private final Set<SchemaTrait> traits;
    private final List<TablePlan> plans;
    private final List<EnumType> enums;
    private final List<Sequence> sequences;
    private final Set<String> namespaces;

    SchemaAssembly(
            Set<SchemaTrait> traits,
            List<TablePlan> plans,
            List<EnumType> enums,
            List<Sequence> sequences,
            Set<String> namespaces) {
        this.traits = traits;
        this.plans = plans;
        this.enums = enums;
        this.sequences = sequences;
        this.namespaces = namespaces;
    }

    Schema schema() {
        List<Table> tables = new ArrayList<>(plans.stream().map(this::bare).toList());
        for (int i = 0; i < tables.size(); i++) {
            tables.set(i, withForeignKeys(tables, i));
        }
        Schema schema = Schema.EMPTY;
        for (String namespace : namespaces) {
            schema = schema.withNamespace(namespace);
        }
        for (EnumType type : enums) {
            schema = withNamespace(schema.with(type), type.name().schema());
        }
        for (Sequence sequence : sequences) {
            schema = withNamespace(schema.with(sequence), sequence.name().schema());
        }
        for (int i = 0; i < tables.size(); i++) {
            Table table = new ConstraintAssembly(traits, tables.get(i)).complete(plans.get(i));
            schema = withNamespace(schema.with(table), table.name().schema());
        }
        return schema;
    }

    private Table bare(TablePlan plan) {
        Map<String, Column> columns = new LinkedHashMap<>();
        List<String> key = new ArrayList<>();
        for (Column column : plan.key()) {
            String name = key.isEmpty() ? "id" : "id_" + key.size();
            boolean counted = plan.key().size() == 1 && traits.contains(SchemaTrait.IDENTITIES);
            key.add(name);
            columns.put(name, column.withName(name).withIdentity(counted ? column.identity() : null));
        }
        plan.columns().forEach(column -> columns.putIfAbsent(column.name(), typed(column)));
        Table table = Table.named(plan.name()).withColumns(columns.values()).withComment(plan.comment());
        Table computed = traits.contains(SchemaTrait.GENERATED_COLUMNS) ? withComputed(table) : table;
        return key.isEmpty() ? computed : computed.withPrimaryKey(new PrimaryKey(null, key).named(keyName(plan)));
    }

    private String keyName(TablePlan plan) {
        return "pk_" + NameArbitraries.TABLES.indexOf(plan.name().name());
    }

    private Column typed(Column column) {
        boolean takesEnum = column.name().equals("status") && !enums.isEmpty();
        return takesEnum
                ? column.withType(new DataType.EnumReference(enums.get(0).name()))
                        .withDefault(null)
                : column;
    }

    private static Table withComputed(Table table) {
        List<Column> columns = new ArrayList<>(table.columns().values());
        Column computed = Column.column("computed", Types.bigint());
        ConstraintAssembly.ordinary(table, DataType.Int.class)
                .ifPresent(source -> columns.add(computed.storedAs(source + " + 1")));
        return table.withColumns(columns);
    }

    private Table withForeignKeys(List<Table> tables, int own) {
        Table table = tables.get(own);
        List<Column> columns = new ArrayList<>(table.columns().values());
        List<ForeignKey> keys = new ArrayList<>();
        int reachable = traits.contains(SchemaTrait.CYCLES) ? tables.size() : own + 1;
        for (KeyPlan plan : plans.get(own).foreignKeys()) {
            Table target = tables.get(plan.choice() % reachable);
            if (target.primaryKey() != null) {
                List<Column> referring = referring(target, keys.size());
                columns.addAll(referring);
                keys.add(foreignKey(plan, referring, target, "fk_" + number(table) + "_" + keys.size()));
            }
        }
        return table.withColumns(columns).withForeignKeys(keys);
    }

    private static List<Column> referring(Table target, int number) {
        return target.primaryKey().columns().stream()
                .map(name -> Column.column(
                        "ref_" + number + "_" + name,
                        target.column(name).orElseThrow().type()))
                .toList();
    }

    private ForeignKey foreignKey(KeyPlan plan, List<Column> columns, Table target, String name) {
        ForeignKey key = ForeignKey.foreignKey(
                        columns.stream().map(Column::name).toArray(String[]::new))
                .references(target.name(), target.primaryKey().columns())
                .onDelete(plan.onDelete())
                .onUpdate(plan.onUpdate());
        return key.named(ConstraintAssembly.isNamed(traits, plan) ? name : null)
                .deferral(traits.contains(SchemaTrait.DEFERRALS) ? plan.deferral() : key.deferral());
    }

    private static int number(Table table) {
        return NameArbitraries.TABLES.indexOf(table.name().name());
    }

    private static Schema withNamespace(Schema schema, @Nullable String namespace) {
        return namespace == null ? schema : schema.withNamespace(namespace);
    }
}
