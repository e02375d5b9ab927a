// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of the methods that a long migration is divided into, each given once. */
final class PartNames {

    private final Set<String> given = new HashSet<>();

    /** A name for a method of these statements, such as {@code createUsers} or {@code addForeignKeys}. */
    String next(List<Statement> statements) {
        String name = name(statements);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name + number)
                .filter(given::add)
                .findFirst()
                .orElseThrow();
    }

    private static String name(List<Statement> statements) {
        Set<Template> kinds = statements.stream().map(Statement::template).collect(Collectors.toSet());
        Template first = statements.get(0).template();
        if (kinds.size() == 1 && statements.size() > 1) {
            return plural(JavaNames.camel(first.id()));
        }
        return verb(first) + subject(statements.get(0).subject());
    }

    private static String verb(Template first) {
        return switch (first) {
            case CREATE_TABLE, CREATE_SEQUENCE, CREATE_ENUM, CREATE_SCHEMA -> "create";
            case DROP_TABLE, DROP_SEQUENCE, DROP_ENUM, DROP_SCHEMA -> "drop";
            default -> "change";
        };
    }

    private static String subject(@Nullable String subject) {
        String name = subject == null ? "" : JavaNames.pascal(subject);
        return name.isEmpty() ? "Data" : name;
    }

    private static String plural(String name) {
        return name.endsWith("x") ? name + "es" : name + "s";
    }
}
