// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The templates, and the arguments that each of them gets. */
enum Template {
    CREATE_SCHEMA("op", "name"),
    DROP_SCHEMA("op", "name"),
    CREATE_TABLE("op", "table", "elements"),
    DROP_TABLE("op", "table"),
    RENAME_TABLE("op", "table", "to"),
    COMMENT_ON_TABLE("op", "table", "comment"),
    ADD_COLUMN("op", "table", "column", "fill"),
    DROP_COLUMN("op", "table", "column"),
    RENAME_COLUMN("op", "table", "column", "to"),
    ALTER_COLUMN("op", "table", "column", "changes"),
    ADD_PRIMARY_KEY("op", "table", "key"),
    DROP_PRIMARY_KEY("op", "table"),
    ADD_UNIQUE("op", "table", "unique"),
    DROP_UNIQUE("op", "table", "unique"),
    ADD_FOREIGN_KEY("op", "table", "key"),
    DROP_FOREIGN_KEY("op", "table", "key"),
    ADD_CHECK("op", "table", "check"),
    DROP_CHECK("op", "table", "check"),
    RENAME_CONSTRAINT("op", "table", "name", "to"),
    CREATE_INDEX("op", "table", "index", "concurrently"),
    DROP_INDEX("op", "table", "name", "concurrently"),
    RENAME_INDEX("op", "table", "name", "to"),
    CREATE_SEQUENCE("op", "sequence"),
    ALTER_SEQUENCE("op", "name", "sequence"),
    DROP_SEQUENCE("op", "name"),
    CREATE_ENUM("op", "name", "values"),
    ALTER_ENUM("op", "name", "values", "type"),
    DROP_ENUM("op", "name"),
    EXECUTE("op", "sql", "undo"),
    BULK_INSERT("op", "table", "columns", "rows"),
    BACKFILL("op", "table", "set", "where", "batchSize"),
    RUN("op", "description", "code"),
    REQUIRE("op", "sql", "reason"),
    ON_DATABASE("op", "databases", "db", "call", "lines"),

    JAVADOC("sentence", "author", "date"),
    IRREVERSIBLE("op", "reason"),
    EMPTY_UPGRADE("op"),
    EMPTY_DOWNGRADE("op"),
    NOTHING_TO_UNDO();

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that cannot change
    private final List<String> arguments;

    Template(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** What may stand between its braces. */
    List<String> arguments() {
        return arguments;
    }

    /** Whether it makes the statement of an operation. */
    boolean isStatement() {
        return compareTo(JAVADOC) < 0;
    }

    /** The operation's name in lower case, such as {@code add_column}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its path below the folder of templates. */
    String file() {
        return (isStatement() ? "operation/" : "migration/") + id() + ".mustache";
    }

    static Optional<Template> ofFile(String path) {
        return Stream.of(values())
                .filter(template -> template.file().equals(path))
                .findFirst();
    }
}
