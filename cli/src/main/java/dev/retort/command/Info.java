// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.introspect.LiveDatabase;
import dev.retort.introspect.LiveSchema;
import dev.retort.setting.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/** Tells the facts of a database. */
public final class Info {

    private final Project project;

    /** The database of this project. */
    public Info(Project project) {
        this.project = project;
    }

    /** Asks the database. */
    public Result run() {
        DatabaseSettings settings = project.settings().requiredDatabase();
        try (LiveDatabase database = LiveDatabase.open(project.connections()::open)) {
            LiveSchema schema = database.read(project.scope());
            return new Result(
                    database.productName(),
                    database.productVersion(),
                    database.dialect().id(),
                    settings.url().masked(),
                    settings.user(),
                    schema.defaultSchema(),
                    schema.schema().tables().size(),
                    database.size());
        }
    }

    /**
     * The facts.
     *
     * @param dialect the name that Retort has for this kind of database
     * @param url without a password
     * @param user null where none is set
     * @param schema the schema of what is named without one
     * @param tables how many there are, Retort's own not among them
     * @param bytes how much room the whole database takes
     */
    public record Result(
            String product,
            String version,
            String dialect,
            String url,
            @Nullable String user,
            String schema,
            int tables,
            long bytes) {}
}
