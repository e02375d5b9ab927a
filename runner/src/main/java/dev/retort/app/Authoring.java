// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.run.ConnectionSource;
import dev.retort.run.Migrations;
import java.util.Map;
import java.util.ServiceLoader;

/** Writes migrations: found by {@link ServiceLoader} where Retort's tools are on the class path, as in tests. */
public interface Authoring {

    /** Writes an empty migration behind the only head, for its author to fill. */
    AuthoredMigration create(Migrations migrations, MigrationSources sources, String message);

    /**
     * Writes a migration with one statement behind the only head, as {@code retort template} does.
     *
     * @param template its name, such as {@code add_column}
     * @param options what it takes, by the names that it has on the command line: {@code table}, {@code column}
     */
    AuthoredMigration template(
            Migrations migrations, MigrationSources sources, String template, Map<String, String> options);

    /**
     * Writes what differs between entities and a database as a migration behind the only head; {@code mode} says whether a file is
     * written. What may have been renamed is dropped and added.
     */
    AuthoredMigration autogenerate(
            Migrations migrations,
            ConnectionSource database,
            MigrationSources sources,
            EntityModel model,
            String message,
            Mode mode);

    /** Whether a file is written. */
    enum Mode {
        WRITE,
        /** Only say what it would hold. */
        DRY_RUN
    }

    /** The tools that are on the class path; {@link NoAuthoring} where there are none. */
    static Authoring installed() {
        return ServiceLoader.load(Authoring.class, Authoring.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .findFirst()
                .orElseThrow(NoAuthoring::new);
    }
}
