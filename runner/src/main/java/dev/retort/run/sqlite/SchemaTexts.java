// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateStatement;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.CreateVirtualTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.SqlSyntaxException;
import dev.retort.dialect.sqlite.sql.Token;
import dev.retort.dialect.sqlite.sql.Tokenizer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What SQLite's own {@code ALTER TABLE} would not leave as it is in the texts of a schema. */
final class SchemaTexts {

    private final SchemaEntries schema;

    SchemaTexts(SchemaEntries schema) {
        this.schema = schema;
    }

    boolean hasComments(CreateTable table) {
        return Tokenizer.lexemes(table.sql()).stream().anyMatch(token -> token.kind() == Token.Kind.COMMENT);
    }

    /** Whether a text has something in double quotes that may be no name, and so a string: SQLite would give it single ones. */
    boolean hasLooseStrings() {
        Set<String> names = names();
        return schema.entries().stream()
                .filter(entry -> !(parsed(entry) instanceof CreateVirtualTable))
                .flatMap(entry -> Tokenizer.tokens(entry.sql()).stream())
                .filter(token ->
                        token.kind() == Token.Kind.QUOTED && token.text().startsWith("\""))
                .anyMatch(token -> !names.contains(Identifiers.folded(token.name())));
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        for (SchemaEntry entry : schema.entries()) {
            names.add(Identifiers.folded(entry.name()));
            if (parsed(entry) instanceof CreateTable table) {
                Stream.concat(table.columns().stream().map(ColumnDefinition::name), table.constraintNames())
                        .forEach(name -> names.add(Identifiers.folded(name.value())));
            }
        }
        return names;
    }

    private static @Nullable CreateStatement parsed(SchemaEntry entry) {
        try {
            return CreateStatement.parse(entry.sql());
        } catch (SqlSyntaxException unreadable) {
            return null;
        }
    }
}
