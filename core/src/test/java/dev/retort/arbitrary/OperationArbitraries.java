// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import static dev.retort.arbitrary.ElementArbitraries.checks;
import static dev.retort.arbitrary.ElementArbitraries.columns;
import static dev.retort.arbitrary.ElementArbitraries.enumTypes;
import static dev.retort.arbitrary.ElementArbitraries.foreignKeys;
import static dev.retort.arbitrary.ElementArbitraries.indexes;
import static dev.retort.arbitrary.ElementArbitraries.primaryKeys;
import static dev.retort.arbitrary.ElementArbitraries.sequences;
import static dev.retort.arbitrary.ElementArbitraries.tables;
import static dev.retort.arbitrary.ElementArbitraries.uniques;
import static dev.retort.arbitrary.NameArbitraries.names;
import static dev.retort.arbitrary.NameArbitraries.objectNames;
import static dev.retort.arbitrary.NameArbitraries.texts;
import static net.jqwik.api.Combinators.combine;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Operations of each kind with any value in any component: to be written, read and compared, not to be executed. */
public final class OperationArbitraries {

    private OperationArbitraries() {}

    /** Operations of each kind that is data: all but code. */
    public static Arbitrary<Operation> operations() {
        Arbitrary<Operation> nested = Arbitraries.lazy(OperationArbitraries::operations);
        Arbitrary<Operation> onDatabase = combine(
                        Arbitraries.of("postgresql", "sqlite", "mysql").set().ofMaxSize(3),
                        nested.list().ofMaxSize(3))
                .as((Set<String> databases, List<Operation> operations) ->
                        new Operation.OnDatabase(databases, operations));
        List<Arbitrary<? extends Operation>> kinds = new ArrayList<>(simple());
        kinds.add(onDatabase);
        return Arbitraries.oneOf(kinds);
    }

    /** Points in which a column changes. */
    public static Arbitrary<ColumnChange> columnChanges() {
        return Arbitraries.oneOf(
                combine(TypeArbitraries.any(), texts().injectNull(0.5)).as(ColumnChange.SetType::new),
                Arbitraries.of(true, false).map(ColumnChange.SetNullable::new),
                ElementArbitraries.defaults().injectNull(0.2).map(ColumnChange.SetDefault::new),
                ElementArbitraries.identities().injectNull(0.3).map(ColumnChange.SetIdentity::new),
                ElementArbitraries.generated().injectNull(0.3).map(ColumnChange.SetGenerated::new),
                texts().injectNull(0.3).map(ColumnChange.SetComment::new),
                names().injectNull(0.3).map(ColumnChange.SetCollation::new));
    }

    private static List<Arbitrary<? extends Operation>> simple() {
        List<Arbitrary<? extends Operation>> kinds = new ArrayList<>();
        kinds.addAll(ofTables());
        kinds.addAll(ofColumns());
        kinds.addAll(ofConstraints());
        kinds.addAll(ofIndexes());
        kinds.addAll(ofObjects());
        kinds.addAll(ofData());
        return kinds;
    }

    private static List<Arbitrary<? extends Operation>> ofTables() {
        return List.of(
                names().map(Operation.CreateSchema::new),
                names().map(Operation.DropSchema::new),
                tables().map(Operation.CreateTable::new),
                objectNames().map(Operation.DropTable::new),
                combine(objectNames(), names()).as(Operation.RenameTable::new),
                combine(objectNames(), texts().injectNull(0.3)).as(Operation.CommentOnTable::new));
    }

    private static List<Arbitrary<? extends Operation>> ofColumns() {
        return List.of(
                combine(objectNames(), columns(), texts().injectNull(0.5)).as(Operation.AddColumn::new),
                combine(objectNames(), names()).as(Operation.DropColumn::new),
                combine(objectNames(), names(), names()).as(Operation.RenameColumn::new),
                combine(
                                objectNames(),
                                names(),
                                columnChanges().list().ofMinSize(1).ofMaxSize(5))
                        .as(Operation.AlterColumn::new));
    }

    private static List<Arbitrary<? extends Operation>> ofConstraints() {
        Arbitrary<List<String>> columns = names().list().ofMinSize(1).ofMaxSize(3);
        return List.of(
                combine(objectNames(), primaryKeys()).as(Operation.AddPrimaryKey::new),
                objectNames().map(Operation.DropPrimaryKey::new),
                combine(objectNames(), uniques()).as(Operation.AddUnique::new),
                combine(objectNames(), names().injectNull(0.5), columns).as(Operation.DropUnique::new),
                combine(objectNames(), names()).as((table, name) -> new Operation.DropUnique(table, name, List.of())),
                combine(objectNames(), foreignKeys()).as(Operation.AddForeignKey::new),
                combine(objectNames(), names().injectNull(0.5), columns).as(Operation.DropForeignKey::new),
                combine(objectNames(), names())
                        .as((table, name) -> new Operation.DropForeignKey(table, name, List.of())),
                combine(objectNames(), checks()).as(Operation.AddCheck::new),
                combine(objectNames(), names().injectNull(0.5), texts()).as(Operation.DropCheck::new),
                combine(objectNames(), names()).as((table, name) -> new Operation.DropCheck(table, name, null)),
                combine(objectNames(), names(), names()).as(Operation.RenameConstraint::new));
    }

    private static List<Arbitrary<? extends Operation>> ofIndexes() {
        Arbitrary<Boolean> concurrently = Arbitraries.of(true, false);
        return List.of(
                combine(objectNames(), indexes(), concurrently).as(Operation.CreateIndex::new),
                combine(objectNames(), names(), concurrently).as(Operation.DropIndex::new),
                combine(objectNames(), names(), names()).as(Operation.RenameIndex::new));
    }

    private static List<Arbitrary<? extends Operation>> ofObjects() {
        return List.of(
                sequences().map(Operation.CreateSequence::new),
                combine(objectNames(), sequences()).as(Operation.AlterSequence::new),
                objectNames().map(Operation.DropSequence::new),
                enumTypes().map(Operation.CreateEnum::new),
                combine(objectNames(), enumTypes()).as(Operation.AlterEnum::new),
                enumTypes().map(type -> new Operation.AlterEnum(type.name(), type)),
                objectNames().map(Operation.DropEnum::new));
    }

    private static List<Arbitrary<? extends Operation>> ofData() {
        return List.of(
                combine(texts(), texts().injectNull(0.5)).as(Operation.Execute::new),
                bulkInserts(),
                combine(objectNames(), texts(), texts().injectNull(0.5), Arbitraries.integers())
                        .as(Operation.Backfill::new),
                combine(texts(), texts()).as(Operation.Require::new));
    }

    private static Arbitrary<Operation.BulkInsert> bulkInserts() {
        return Arbitraries.integers().between(0, 4).flatMap(width -> combine(
                        objectNames(),
                        names().list().ofSize(width),
                        ValueArbitraries.values().list().ofSize(width).list().ofMaxSize(3))
                .as(Operation.BulkInsert::new));
    }
}
