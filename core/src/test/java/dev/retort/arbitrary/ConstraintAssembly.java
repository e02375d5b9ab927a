// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.arbitrary.TablePlan.KeyPlan;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Deferral;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives a table of the plan its unique constraints, conditions and indexes. */
final class ConstraintAssembly {

    private final Set<SchemaTrait> traits;
    private final Table table;
    private final List<String> keyable;
    private final int number;

    ConstraintAssembly(Set<SchemaTrait> traits, Table table) {
        this.traits = traits;
        this.table = table;
        this.keyable = table.columns().values().stream()
                .filter(column -> TypeArbitraries.KEYS.contains(column.type()) && column.generated() == null)
                .map(Column::name)
                .toList();
        this.number = NameArbitraries.TABLES.indexOf(table.name().name());
    }

    Table complete(TablePlan plan) {
        return table.withUniques(keyable.isEmpty() ? List.of() : uniques(plan.uniques()))
                .withChecks(checks(plan.checks()))
                .withIndexes(keyable.isEmpty() ? List.of() : indexes(plan.indexes()));
    }

    private List<Unique> uniques(List<KeyPlan> plans) {
        Set<Set<String>> taken = new HashSet<>();
        if (table.primaryKey() != null) {
            taken.add(Set.copyOf(table.primaryKey().columns()));
        }
        return IntStream.range(0, plans.size())
                .filter(i -> taken.add(Set.copyOf(columns(plans.get(i)))))
                .mapToObj(i -> unique(plans.get(i), i))
                .toList();
    }

    private Unique unique(KeyPlan plan, int i) {
        boolean joinsNulls = traits.contains(SchemaTrait.NULLS_NOT_DISTINCT) && plan.variant() == 1;
        return new Unique(
                isNamed(traits, plan) ? spelled(plan, "uq_" + number + "_" + i) : null,
                columns(plan),
                traits.contains(SchemaTrait.DEFERRALS) ? plan.deferral() : Deferral.NOT_DEFERRABLE,
                joinsNulls);
    }

    private List<Check> checks(List<KeyPlan> plans) {
        Map<String, Check> byExpression = new LinkedHashMap<>();
        for (int i = 0; i < plans.size(); i++) {
            KeyPlan plan = plans.get(i);
            String expression = condition(plan);
            String name = isNamed(traits, plan) ? spelled(plan, "ck_" + number + "_" + i) : null;
            byExpression.putIfAbsent(expression, new Check(name, expression));
        }
        return List.copyOf(byExpression.values());
    }

    private String condition(KeyPlan plan) {
        return ordinary(table, DataType.Int.class)
                .map(column -> column + " > " + plan.variant())
                .or(() ->
                        ordinary(table, DataType.Varchar.class).map(column -> column + " <> 'x" + plan.variant() + "'"))
                .orElse(plan.variant() + " = " + plan.variant());
    }

    private List<Index> indexes(List<KeyPlan> plans) {
        return IntStream.range(0, plans.size())
                .mapToObj(i -> index(plans.get(i), i))
                .toList();
    }

    private Index index(KeyPlan plan, int i) {
        Index index = Index.index(spelled(plan, "ix_" + number + "_" + i)).on(parts(plan));
        return switch (plan.variant()) {
            case 2 -> index.unique();
            case 3 -> has(SchemaTrait.PARTIAL_INDEXES) ? index.where(condition(plan)) : index;
            case 5 ->
                has(SchemaTrait.INDEX_METHODS)
                        ? index.on(index.parts().subList(0, 1)).using("hash")
                        : index;
            case 6 -> has(SchemaTrait.INCLUDED_COLUMNS) ? index.include(included(index)) : index;
            case 7 -> has(SchemaTrait.NULLS_NOT_DISTINCT) ? index.unique().withNullsNotDistinct() : index;
            default -> index;
        };
    }

    private List<IndexPart> parts(KeyPlan plan) {
        List<IndexPart> parts = columns(plan).stream().map(IndexPart::ascending).toList();
        Optional<String> text = ordinary(table, DataType.Varchar.class);
        if (plan.variant() == 4 && has(SchemaTrait.EXPRESSION_INDEXES) && text.isPresent()) {
            return List.of(IndexPart.expression("lower(" + text.get() + ")"));
        }
        boolean descends = plan.variant() > 7 && has(SchemaTrait.DESCENDING_INDEXES);
        return descends ? parts.stream().map(IndexPart::desc).toList() : parts;
    }

    private List<String> included(Index index) {
        return keyable.stream()
                .filter(name ->
                        index.parts().stream().noneMatch(part -> part.text().equals(name)))
                .limit(2)
                .toList();
    }

    private List<String> columns(KeyPlan plan) {
        return IntStream.range(0, Math.min(plan.width(), keyable.size()))
                .mapToObj(i -> keyable.get((plan.choice() + i) % keyable.size()))
                .toList();
    }

    private boolean has(SchemaTrait trait) {
        return traits.contains(trait);
    }

    private @Nullable String spelled(KeyPlan plan, String name) {
        return plan.variant() == 0 && has(SchemaTrait.EXACT_NAMES) ? "`" + name + " \"Key\"`" : name;
    }

    static boolean isNamed(Set<SchemaTrait> traits, KeyPlan plan) {
        return plan.named() || !traits.contains(SchemaTrait.UNNAMED_CONSTRAINTS);
    }

    /** A column of this kind of type that an expression can mention on every database, without quotes: none that is counted up. */
    static Optional<String> ordinary(Table table, Class<? extends DataType> kind) {
        return table.columns().values().stream()
                .filter(column -> kind.isInstance(column.type()) && column.generated() == null)
                .filter(column -> column.identity() == null)
                .map(Column::name)
                .filter(SchemaArbitraries::isOrdinary)
                .filter(name -> !name.equals("select"))
                .findFirst();
    }
}
