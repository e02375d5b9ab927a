// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.schema.Check;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a {@code columnDefinition} apart: a type, then clauses in any order. */
final class ColumnDefinitionReader {

    private static final Set<String> CLAUSES = Set.of(
            "default",
            "not",
            "null",
            "unique",
            "primary",
            "check",
            "collate",
            "references",
            "generated",
            "as",
            "constraint",
            "auto_increment",
            "autoincrement",
            "comment",
            "on");

    private final Words words;
    private boolean notNull;
    private boolean unique;
    private boolean primaryKey;
    private @Nullable String defaultValue;
    private @Nullable Generated generated;
    private @Nullable Identity identity;
    private @Nullable String collation;
    private @Nullable String comment;
    private @Nullable String constraint;
    private final List<Check> checks = new ArrayList<>();
    private @Nullable ReferenceClause references;

    ColumnDefinitionReader(String text) {
        this.words = new Words(text);
    }

    ColumnDefinition read() {
        String type = words.until(ColumnDefinitionReader::beginsClause);
        while (!words.atEnd()) {
            if (!(readConstraint() || readValue())) {
                throw new NotUnderstood(words.rest());
            }
        }
        return new ColumnDefinition(
                type,
                notNull,
                unique,
                primaryKey,
                defaultValue,
                generated,
                identity,
                collation,
                comment,
                checks,
                references);
    }

    private boolean readConstraint() {
        if (words.take("not", "null")) {
            notNull = true;
        } else if (words.take("unique")) {
            unique = true;
        } else if (words.take("primary", "key")) {
            primaryKey = true;
        } else if (words.take("check")) {
            checks.add(new Check(constraint, words.parenthesized()));
        } else if (words.take("references")) {
            references = ReferenceClause.read(words);
        } else if (words.take("constraint")) {
            constraint = words.name();
            return true;
        } else {
            return words.take("null");
        }
        constraint = null;
        return true;
    }

    private boolean readValue() {
        if (words.take("default")) {
            defaultValue = words.until(ColumnDefinitionReader::beginsClause);
        } else if (words.take("collate")) {
            collation = words.name();
        } else if (words.take("comment")) {
            comment = words.string();
        } else if (words.take("auto_increment") || words.take("autoincrement")) {
            identity = Identity.USUAL;
        } else {
            return readGeneration();
        }
        return true;
    }

    private boolean readGeneration() {
        if (words.take("generated", "always", "as", "identity")) {
            identity = Identity.USUAL.always();
        } else if (words.take("generated", "by", "default", "as", "identity")) {
            identity = Identity.USUAL;
        } else if (words.take("generated", "always", "as") || words.take("as")) {
            String expression = words.parenthesized();
            generated = new Generated(expression, words.take("stored"));
            words.take("virtual");
        } else {
            return false;
        }
        return true;
    }

    private static boolean beginsClause(Token token) {
        return token.kind() == Kind.WORD && CLAUSES.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
