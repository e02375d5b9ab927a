// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.Span;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.Tokenizer;
import dev.retort.operation.Operation;
import dev.retort.schema.Names;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What SQLite's own {@code ALTER TABLE} does with constraints. */
final class NativeConstraints {

    private final ServerVersion version;
    private final SchemaTexts texts;

    NativeConstraints(ServerVersion version, SchemaTexts texts) {
        this.version = version;
        this.texts = texts;
    }

    NativeWay of(TableDraft draft, Operation operation) {
        if (operation instanceof Operation.AddCheck it) {
            return add(draft, it);
        } else if (operation instanceof Operation.DropCheck it) {
            return version.isAtLeast(3, 53)
                    ? drop(draft, it.name(), TableConstraint.Check.class, ColumnConstraint.Check.class)
                    : tooOld("drops no checks");
        } else if (operation instanceof Operation.DropForeignKey it) {
            return version.isAtLeast(3, 54)
                    ? drop(draft, it.name(), TableConstraint.ForeignKey.class, ColumnConstraint.ForeignKey.class)
                    : tooOld("drops no foreign keys");
        }
        return NativeWay.not("SQLite does not " + words(operation) + " of a table that exists");
    }

    private NativeWay add(TableDraft draft, Operation.AddCheck operation) {
        if (!version.isAtLeast(3, 54)) {
            return tooOld("adds no checks, or takes nulls for violations of them");
        }
        draft.stopWhere(
                operation,
                "not (" + operation.check().expression() + ")",
                "has a row that does not fulfil the check (" + operation.check().expression() + "); correct it first");
        return NativeWay.by(NativeColumns.alter(draft) + "add "
                + draft.definitions().clauses().check(operation.check()));
    }

    /** A constraint is dropped by its name, which none other of the table may have. */
    private NativeWay drop(
            TableDraft draft,
            @Nullable String name,
            Class<? extends TableConstraint> ofTable,
            Class<? extends ColumnConstraint> ofColumn) {
        if (name == null) {
            return NativeWay.not("SQLite drops constraints by their names only");
        }
        String text = Names.text(name);
        if (!isOnly(draft.table(), text, ofTable, ofColumn)) {
            return NativeWay.not("no such constraint has the name " + text + ", or several do");
        } else if (texts.hasComments(draft.table())) {
            return NativeWay.not("the table's text has comments, which SQLite would cut into");
        } else if (hasDefaultAction(draft.table(), text)) {
            return NativeWay.not("SQLite takes the words set default for the end of the key");
        }
        return NativeWay.by(NativeColumns.alter(draft) + "drop constraint " + Identifiers.quoted(text));
    }

    private static boolean isOnly(
            CreateTable table,
            String name,
            Class<? extends TableConstraint> ofTable,
            Class<? extends ColumnConstraint> ofColumn) {
        Stream<Name> ofKind = Stream.concat(
                table.all(ofTable).map(TableConstraint::name),
                table.columns().stream().flatMap(column -> column.all(ofColumn)).map(ColumnConstraint::name));
        return table.constraintNames().filter(other -> other.is(name)).count() == 1
                && ofKind.anyMatch(other -> other != null && other.is(name));
    }

    private static boolean hasDefaultAction(CreateTable table, String name) {
        Stream<Span> spans = Stream.concat(
                table.all(TableConstraint.ForeignKey.class)
                        .filter(key -> key.name() != null && key.name().is(name))
                        .map(TableConstraint::span),
                table.columns().stream()
                        .flatMap(column -> column.all(ColumnConstraint.ForeignKey.class))
                        .filter(key -> key.name() != null && key.name().is(name))
                        .map(ColumnConstraint::span));
        return spans.flatMap(span -> Tokenizer.tokens(span.of(table.sql())).stream())
                .anyMatch(token -> token.is("DEFAULT"));
    }

    private NativeWay tooOld(String what) {
        return NativeWay.not("SQLite " + version + " " + what);
    }

    private static String words(Operation operation) {
        StringBuilder words = new StringBuilder();
        for (char c : operation.getClass().getSimpleName().toCharArray()) {
            words.append(Character.isUpperCase(c) && words.length() > 0 ? " " : "")
                    .append(c);
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
