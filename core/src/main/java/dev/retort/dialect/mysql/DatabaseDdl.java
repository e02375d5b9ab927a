// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.CommonSteps;
import dev.retort.dialect.Naming;
import dev.retort.dialect.QuotedNames;
import dev.retort.dialect.Step;
import dev.retort.dialect.TypeSystem;
import dev.retort.operation.CannotApply;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What MySQL is told for each operation: one statement, whatever else has to change with it in the same one. */
public class DatabaseDdl extends CommonSteps {

    private static final String ONLINE = ", algorithm = inplace, lock = none";

    private final Naming naming;
    private final Definitions definitions;
    private final Schema before;

    /** For a schema as far as the operations before tell it. */
    public DatabaseDdl(Naming naming, TypeSystem types, Schema before) {
        this(naming, new Definitions(naming, types), before);
    }

    /** The same, with columns and tables defined so. */
    protected DatabaseDdl(Naming naming, Definitions definitions, Schema before) {
        this.naming = naming;
        this.definitions = definitions;
        this.before = before;
    }

    @Override
    public List<Step> createSchema(Operation.CreateSchema operation) {
        return List.of();
    }

    @Override
    public List<Step> dropSchema(Operation.DropSchema operation) {
        return List.of();
    }

    @Override
    public List<Step> createTable(Operation.CreateTable operation) {
        Table table = withValues(operation.table());
        return one(operation, definitions.table(table, check -> isInColumn(table, check)));
    }

    @Override
    public List<Step> dropTable(Operation.DropTable operation) {
        return one(operation, "drop table " + naming.quote(operation.table()));
    }

    @Override
    public List<Step> renameTable(Operation.RenameTable operation) {
        ObjectName to = operation.table().withName(operation.to());
        return one(operation, "rename table " + naming.quote(operation.table()) + " to " + naming.quote(to));
    }

    @Override
    public List<Step> commentOnTable(Operation.CommentOnTable operation) {
        String comment = operation.comment() == null ? "" : operation.comment();
        return alter(operation, operation.table(), "comment = " + ServerText.quoted(comment));
    }

    @Override
    public List<Step> addColumn(Operation.AddColumn operation) {
        Column column = withValues(operation.column());
        return new ColumnAddition(naming, definitions, operation, column).steps();
    }

    @Override
    public List<Step> dropColumn(Operation.DropColumn operation) {
        List<String> actions = new ArrayList<>();
        table(operation.table())
                .map(table -> dependents(table, operation.column()).drops())
                .ifPresent(actions::addAll);
        actions.add("drop column " + naming.quote(operation.column()));
        return alter(operation, operation.table(), actions);
    }

    private Dependents dependents(Table table, String column) {
        return Dependents.of(naming, definitions, table, column, check -> isInColumn(table, check));
    }

    @Override
    public List<Step> renameColumn(Operation.RenameColumn operation) {
        Table old = table(operation.table()).orElse(Table.named(operation.table()));
        Table now = after(operation, operation.table()).orElse(old);
        return one(
                operation,
                alterTable(operation.table())
                        + String.join(", ", RenamedColumn.actions(naming, definitions, operation, old, now)));
    }

    @Override
    public List<Step> alterColumn(Operation.AlterColumn operation) {
        Optional<Table> table = table(operation.table());
        Optional<Column> old = table.flatMap(it -> it.column(operation.column()));
        Optional<Column> now = after(operation, operation.table()).flatMap(it -> it.column(operation.column()));
        if (table.isEmpty() || old.isEmpty() || now.isEmpty()) {
            throw new IllegalArgumentException("column " + operation.table() + "." + operation.column()
                    + " cannot be changed: it has to be defined anew as a whole, and no migration tells how it is"
                    + " defined; write the statement with op.execute");
        }
        return new ColumnAlteration(
                        naming,
                        definitions,
                        operation,
                        table.get(),
                        old.get(),
                        now.get(),
                        before,
                        check -> isInColumn(table.get(), check))
                .steps(conversion(old.get(), now.get()));
    }

    private Optional<String> conversion(Column old, Column now) {
        String column = naming.quote(old.name());
        return Conversions.ofFlag(column, old.type(), now.type())
                .or(() -> conversionOfUuid(column, old.type(), now.type()));
    }

    private CheckClauses checks() {
        return new CheckClauses(naming, definitions, this::isInColumn);
    }

    /** SQL for a UUID as another type, or of another type, where the server makes none by itself. */
    protected Optional<String> conversionOfUuid(String column, DataType from, DataType to) {
        return Conversions.ofUuid(column, from, to);
    }

    /** Whether the check is part of a column's own definition, so that it goes and changes with the column only. */
    protected boolean isInColumn(Table table, Check check) {
        return false;
    }

    /** Whether the server makes no index for a foreign key where there is one that runs from large to small. */
    protected boolean descendingIndexesServeForeignKeys() {
        return false;
    }

    @Override
    public List<Step> addPrimaryKey(Operation.AddPrimaryKey operation) {
        return alter(operation, operation.table(), "add " + definitions.primaryKey(operation.key()));
    }

    @Override
    public List<Step> dropPrimaryKey(Operation.DropPrimaryKey operation) {
        return alter(operation, operation.table(), "drop primary key");
    }

    @Override
    public List<Step> addUnique(Operation.AddUnique operation) {
        return alter(operation, operation.table(), "add " + definitions.unique(operation.unique()));
    }

    @Override
    public List<Step> dropUnique(Operation.DropUnique operation) {
        return alter(operation, operation.table(), "drop index " + naming.quote(named(operation, operation.name())));
    }

    @Override
    public List<Step> addForeignKey(Operation.AddForeignKey operation) {
        return alter(operation, operation.table(), "add " + definitions.foreignKey(operation.key()));
    }

    @Override
    public List<Step> dropForeignKey(Operation.DropForeignKey operation) {
        String name = naming.quote(named(operation, operation.name()));
        return alter(operation, operation.table(), "drop foreign key " + name);
    }

    @Override
    public List<Step> addCheck(Operation.AddCheck operation) {
        String action = after(operation, operation.table())
                .map(table -> checks().addition(table, operation.check()))
                .orElse("add " + definitions.check(operation.check()));
        return alter(operation, operation.table(), action);
    }

    @Override
    public List<Step> dropCheck(Operation.DropCheck operation) {
        String name = named(operation, operation.name());
        return alter(operation, operation.table(), checks().drop(table(operation.table()), name));
    }

    @Override
    public List<Step> renameConstraint(Operation.RenameConstraint operation) {
        RenamedConstraint renamed = new RenamedConstraint(naming, definitions, checks(), operation);
        Table table = table(operation.table()).orElseThrow(renamed::unknown);
        if (renamed.isUnique(table)) {
            return alter(operation, operation.table(), renamed.indexAction());
        }
        List<String> actions = renamed.actions(
                table,
                after(operation, operation.table()).orElse(table),
                key -> !Keys.cover(table, key, descendingIndexesServeForeignKeys()));
        return one(operation, alterTable(operation.table()) + String.join(", ", actions));
    }

    @Override
    public List<Step> createIndex(Operation.CreateIndex operation) {
        if (operation.index().where() != null && operation.index().isUnique()) {
            throw new IllegalArgumentException("index " + operation.index().name() + " of " + operation.table()
                    + " cannot be made: it is unique for some rows only, which this database does not know; say what"
                    + " is meant here with op.on(…)");
        }
        return alter(
                operation,
                operation.table(),
                "add " + definitions.index(operation.index()) + (operation.concurrently() ? ONLINE : ""));
    }

    @Override
    public List<Step> dropIndex(Operation.DropIndex operation) {
        return alter(
                operation,
                operation.table(),
                "drop index " + naming.quote(operation.name()) + (operation.concurrently() ? ONLINE : ""));
    }

    @Override
    public List<Step> renameIndex(Operation.RenameIndex operation) {
        return alter(
                operation,
                operation.table(),
                "rename index " + naming.quote(operation.name()) + " to " + naming.quote(operation.to()));
    }

    /** A table with one row, as Hibernate expects it. */
    @Override
    public List<Step> createSequence(Operation.CreateSequence operation) {
        String name = naming.quote(operation.sequence().name());
        return List.of(
                new Step.Statement(operation, "create table " + name + " (\n    `next_val` bigint\n)"),
                new Step.Statement(
                        operation,
                        "insert into " + name + " values ("
                                + operation.sequence().start() + ")"));
    }

    @Override
    public List<Step> alterSequence(Operation.AlterSequence operation) {
        ObjectName to = operation.sequence().name();
        return naming.key(operation.name()).equals(naming.key(to))
                ? List.of()
                : one(operation, "rename table " + naming.quote(operation.name()) + " to " + naming.quote(to));
    }

    @Override
    public List<Step> dropSequence(Operation.DropSequence operation) {
        return one(operation, "drop table " + naming.quote(operation.name()));
    }

    @Override
    public List<Step> createEnum(Operation.CreateEnum operation) {
        return List.of();
    }

    /** Each column that holds a value of the type lists them itself. */
    @Override
    public List<Step> alterEnum(Operation.AlterEnum operation) {
        List<Step> steps = new ArrayList<>();
        for (Table table : before.tables().values()) {
            for (Column column : table.columns().values()) {
                if (column.type() instanceof DataType.EnumReference reference
                        && reference.name().equals(operation.name())) {
                    Column altered = column.withType(
                            new DataType.Enumeration(operation.type().values()));
                    steps.add(new Step.Statement(
                            operation,
                            alterTable(table.name()) + "modify "
                                    + definitions.column(altered, Definitions.isCounted(table, altered))));
                }
            }
        }
        return steps;
    }

    @Override
    public List<Step> dropEnum(Operation.DropEnum operation) {
        return List.of();
    }

    private List<Step> alter(Operation operation, ObjectName table, String action) {
        return alter(operation, table, List.of(action));
    }

    /** One statement with these actions, and with what has to change because of them. */
    private List<Step> alter(Operation operation, ObjectName name, List<String> actions) {
        List<String> all = new ArrayList<>(actions);
        Optional<Table> old = table(name);
        Optional<Table> now = after(operation, name);
        if (old.isPresent() && now.isPresent()) {
            all.addAll(Upkeep.actions(naming, definitions, old.get(), now.get(), descendingIndexesServeForeignKeys()));
        }
        return one(operation, alterTable(name) + String.join(", ", all));
    }

    private Optional<Table> table(ObjectName name) {
        return before.table(name).map(this::withValues);
    }

    /** The table after the operation, where that fits what is known. */
    private Optional<Table> after(Operation operation, ObjectName name) {
        try {
            return QuotedNames.after(operation, operation.applyTo(before), naming)
                    .table(name)
                    .map(this::withValues);
        } catch (CannotApply unknownHere) {
            return Optional.empty();
        }
    }

    private Table withValues(Table table) {
        return table.withColumns(
                table.columns().values().stream().map(this::withValues).toList());
    }

    /** A column lists the values of its enum type itself. */
    private Column withValues(Column column) {
        return column.type() instanceof DataType.EnumReference reference
                ? before.enumType(reference.name())
                        .map(type -> column.withType(new DataType.Enumeration(type.values())))
                        .orElse(column)
                : column;
    }

    private String alterTable(ObjectName table) {
        return "alter table " + naming.quote(table) + " ";
    }
}
