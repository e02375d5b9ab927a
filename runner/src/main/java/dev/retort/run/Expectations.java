// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.SqlEffect;
import dev.retort.operation.Operation;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.SqlTokens;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each operation changes in a catalogue, statement by statement where it takes several. */
final class Expectations implements Operation.Visitor<Expectation> {

    private static final Set<SqlEffect> IN_CATALOGUE =
            EnumSet.of(SqlEffect.ADDS_STRUCTURE, SqlEffect.CHANGES_STRUCTURE, SqlEffect.MAINTAINS);

    @Override
    public Expectation createSchema(Operation.CreateSchema operation) {
        return appears(ObjectName.of(operation.name()));
    }

    @Override
    public Expectation dropSchema(Operation.DropSchema operation) {
        return vanishes(ObjectName.of(operation.name()));
    }

    @Override
    public Expectation createTable(Operation.CreateTable operation) {
        ObjectName name = operation.table().name();
        Set<String> columns = operation.table().columns().keySet();
        return Expectation.of(change -> change.hasColumns(name, columns), name);
    }

    @Override
    public Expectation dropTable(Operation.DropTable operation) {
        return vanishes(operation.table());
    }

    @Override
    public Expectation renameTable(Operation.RenameTable operation) {
        ObjectName from = operation.table();
        ObjectName to = from.withName(operation.to());
        return Expectation.of(
                change -> (change.vanished(from) && change.hasColumnsOf(to, from))
                        // a second statement: a constraint that is named after the table
                        || (change.altered(to) && change.sparesColumnsBut(to, Set.of())),
                from,
                to);
    }

    @Override
    public Expectation commentOnTable(Operation.CommentOnTable operation) {
        ObjectName table = operation.table();
        return Expectation.of(change -> change.changed(table).equals(Set.of("table")), table);
    }

    @Override
    public Expectation addColumn(Operation.AddColumn operation) {
        return columns(operation.table(), operation.column().name());
    }

    @Override
    public Expectation dropColumn(Operation.DropColumn operation) {
        ObjectName table = operation.table();
        String column = operation.column();
        return Expectation.of(
                change -> !change.hasColumn(table, column) && change.isAbout(table, List.of(column)), table);
    }

    @Override
    public Expectation renameColumn(Operation.RenameColumn operation) {
        ObjectName table = operation.table();
        String from = operation.column();
        String to = operation.to();
        return Expectation.of(
                change -> change.hasColumn(table, to)
                        && !change.hadColumn(table, to)
                        && change.isAbout(table, List.of(from, to)),
                table);
    }

    @Override
    public Expectation alterColumn(Operation.AlterColumn operation) {
        return columns(operation.table(), operation.column());
    }

    @Override
    public Expectation addPrimaryKey(Operation.AddPrimaryKey operation) {
        return gains(operation.table(), operation.key().name(), operation.key().columns());
    }

    @Override
    public Expectation dropPrimaryKey(Operation.DropPrimaryKey operation) {
        ObjectName table = operation.table();
        return Expectation.of(change -> change.lost(table, ""), table);
    }

    @Override
    public Expectation addUnique(Operation.AddUnique operation) {
        return gains(operation.table(), operation.unique().name(), List.of());
    }

    @Override
    public Expectation dropUnique(Operation.DropUnique operation) {
        return loses(operation.table(), operation.name());
    }

    @Override
    public Expectation addForeignKey(Operation.AddForeignKey operation) {
        return gains(operation.table(), operation.key().name(), List.of());
    }

    @Override
    public Expectation dropForeignKey(Operation.DropForeignKey operation) {
        return loses(operation.table(), operation.name());
    }

    @Override
    public Expectation addCheck(Operation.AddCheck operation) {
        return gains(operation.table(), operation.check().name(), List.of());
    }

    @Override
    public Expectation dropCheck(Operation.DropCheck operation) {
        return loses(operation.table(), operation.name());
    }

    @Override
    public Expectation renameConstraint(Operation.RenameConstraint operation) {
        return gains(operation.table(), operation.to(), List.of());
    }

    @Override
    public Expectation createIndex(Operation.CreateIndex operation) {
        return gains(operation.table(), operation.index().name(), List.of());
    }

    @Override
    public Expectation dropIndex(Operation.DropIndex operation) {
        return loses(operation.table(), operation.name());
    }

    @Override
    public Expectation renameIndex(Operation.RenameIndex operation) {
        return gains(operation.table(), operation.to(), List.of());
    }

    @Override
    public Expectation createSequence(Operation.CreateSequence operation) {
        return appears(operation.sequence().name());
    }

    @Override
    public Expectation alterSequence(Operation.AlterSequence operation) {
        return altered(operation.name(), operation.sequence().name());
    }

    @Override
    public Expectation dropSequence(Operation.DropSequence operation) {
        return vanishes(operation.name());
    }

    @Override
    public Expectation createEnum(Operation.CreateEnum operation) {
        return appears(operation.type().name());
    }

    @Override
    public Expectation alterEnum(Operation.AlterEnum operation) {
        return altered(operation.name(), operation.type().name());
    }

    @Override
    public Expectation dropEnum(Operation.DropEnum operation) {
        return vanishes(operation.name());
    }

    /** Whatever changes under a name that the statement mentions is its doing, where it does nothing but change the catalogue. */
    @Override
    public Expectation execute(Operation.Execute operation) {
        if (!IN_CATALOGUE.containsAll(SqlEffect.of(operation.sql()))) {
            return Expectation.unknown();
        }
        Set<ObjectName> mentioned = new LinkedHashSet<>();
        List<SqlTokens.Token> tokens = SqlTokens.of(operation.sql());
        for (SqlTokens.Token token : tokens) {
            if (token.kind() == SqlTokens.Kind.WORD) {
                mentioned.add(ObjectName.of(token.text()));
            } else if (token.kind() == SqlTokens.Kind.QUOTED_NAME
                    && token.text().length() > 2) {
                mentioned.add(ObjectName.of(Names.exact(token.name())));
            }
        }
        return new Expectation(mentioned, change -> !change.isNone(), !mayChangePlaces(tokens));
    }

    /** Whether things may have each other's places afterwards: nothing of that is to be seen, and done again it is undone. */
    private static boolean mayChangePlaces(List<SqlTokens.Token> tokens) {
        boolean severalNames = count(tokens, "rename") > 0 && count(tokens, "to") > 1;
        return severalNames || (count(tokens, "exchange") > 0 && count(tokens, "partition") > 0);
    }

    private static long count(List<SqlTokens.Token> tokens, String word) {
        return tokens.stream().filter(token -> token.is(word)).count();
    }

    @Override
    public Expectation bulkInsert(Operation.BulkInsert operation) {
        return Expectation.unknown();
    }

    @Override
    public Expectation backfill(Operation.Backfill operation) {
        return Expectation.unknown();
    }

    @Override
    public Expectation run(Operation.Run operation) {
        return Expectation.unknown();
    }

    @Override
    public Expectation require(Operation.Require operation) {
        return Expectation.unknown();
    }

    @Override
    public Expectation onDatabase(Operation.OnDatabase operation) {
        return Expectation.unknown();
    }

    private static Expectation appears(ObjectName name) {
        return Expectation.of(change -> change.appeared(name), name);
    }

    private static Expectation vanishes(ObjectName name) {
        return Expectation.of(change -> change.vanished(name), name);
    }

    private static Expectation altered(ObjectName from, ObjectName to) {
        return Expectation.of(change -> change.altered(to) || (change.vanished(from) && change.appeared(to)), from, to);
    }

    /** The column is there afterwards, and nothing changed that has nothing to do with it. */
    private static Expectation columns(ObjectName table, String column) {
        return Expectation.of(
                change -> change.hasColumn(table, column) && change.isAbout(table, List.of(column)), table);
    }

    private static Expectation gains(ObjectName table, @Nullable String name, Collection<String> columns) {
        return Expectation.of(
                change -> change.gained(table, name == null ? "" : name) && change.sparesColumnsBut(table, columns),
                table);
    }

    private static Expectation loses(ObjectName table, @Nullable String name) {
        return Expectation.of(
                change -> change.lost(table, name == null ? "" : name) && change.sparesColumnsBut(table, Set.of()),
                table);
    }
}
