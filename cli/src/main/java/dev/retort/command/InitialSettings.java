// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import org.jspecify.annotations.Nullable;

/** The text of a project's first settings: what is chosen, and beside it what else could be said. */
final class InitialSettings {

    private static final String TEXT =
            """
            # Settings of Retort. Any of them may stand in the environment too: RETORT_URL, RETORT_MODEL_CLASSPATH, ...
            # Relative paths are relative to this file.

            # The database. The password belongs into the environment: RETORT_PASSWORD.
            # DATABASE_URL is understood too, as a JDBC URL or as postgresql://user:password@host/database.
            retort.url = %s
            %s

            # In the environment of a name (--env prod, or RETORT_ENV=prod) settings with that name hold before the others.
            #%%prod.retort.url = jdbc:postgresql://db.example.com/shop

            # The compiled entities, and the jars they need: folders, jars, lib/* for all jars of a folder,
            # @file for a class path kept in a file. Maven writes such a file:
            #   mvn dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
            # Hibernate is taken from there; where it is not, one that comes with Retort serves.
            retort.model.classpath = %s
            #retort.model.classpath = %s, @target/classpath.txt
            #retort.model.packages = com.example.shop

            # Properties that Hibernate is to know, such as the naming strategy that Spring Boot sets:
            #retort.model.hibernate.hibernate.physical_naming_strategy = org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy

            # Where migrations are written, and their Java package.
            retort.migrations.dir = %s
            retort.migrations.package = %s

            # The databases that migrations are for, where developers have another one than production:
            #retort.migrations.databases = sqlite, postgresql

            # Tables to look at, and tables to leave alone; * stands for anything.
            #retort.include = shop_*
            #retort.exclude = flyway_*, tmp_*
            """;

    private InitialSettings() {}

    static String text(Choices choices) {
        return TEXT.formatted(
                escaped(choices.url()),
                choices.user() == null ? "#retort.user = shop" : "retort.user = " + escaped(choices.user()),
                choices.classes(),
                choices.classes(),
                escaped(choices.migrationsDir()),
                choices.migrationsPackage());
    }

    /** As it must stand in a properties file, where a backslash escapes and ${ names a variable. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("${", "\\\\${");
    }

    /** What was chosen for a project. */
    record Choices(String url, @Nullable String user, String classes, String migrationsDir, String migrationsPackage) {}
}
