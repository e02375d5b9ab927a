// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys of {@code retort.properties}, and the names that they have in an environment. */
public final class Keys {

    public static final String URL = "retort.url";
    public static final String USER = "retort.user";
    public static final String PASSWORD = "retort.password";
    public static final String WAIT = "retort.wait";
    public static final String LOCK_TIMEOUT = "retort.lock-timeout";
    public static final String LOCK_WAIT = "retort.lock-wait";
    public static final String RETRY_FOR = "retort.retry-for";
    public static final String STATEMENT_TIMEOUT = "retort.statement-timeout";
    public static final String MIGRATION_TIMEOUT = "retort.migration-timeout";
    public static final String BACKFILL_PAUSE = "retort.backfill-pause";
    public static final String POLICY = "retort.policy";
    public static final String ALLOW_LOSS = "retort.allow-loss";
    public static final String BATCH = "retort.batch";
    public static final String ECHO_SQL = "retort.echo-sql";
    public static final String SCHEMAS = "retort.schemas";
    public static final String INCLUDE = "retort.include";
    public static final String EXCLUDE = "retort.exclude";
    public static final String MODEL_CLASSPATH = "retort.model.classpath";
    public static final String MODEL_PACKAGES = "retort.model.packages";
    public static final String MODEL_CLASSES = "retort.model.classes";
    public static final String MODEL_PERSISTENCE_UNIT = "retort.model.persistence-unit";
    public static final String MIGRATIONS_DIR = "retort.migrations.dir";
    public static final String MIGRATIONS_DATABASES = "retort.migrations.databases";
    public static final String MIGRATIONS_PACKAGE = "retort.migrations.package";
    public static final String TEMPLATES_DIR = "retort.templates.dir";

    /** What begins the keys that are passed on to Hibernate. */
    public static final String HIBERNATE_PREFIX = "retort.model.hibernate.";

    /** The variable that says which environment this is. */
    public static final String ENVIRONMENT = "RETORT_ENV";

    /** The variable by which platforms say where the database is. */
    public static final String DATABASE_URL = "DATABASE_URL";

    static final List<String> ALL = List.of(
            URL,
            USER,
            PASSWORD,
            WAIT,
            LOCK_TIMEOUT,
            LOCK_WAIT,
            RETRY_FOR,
            STATEMENT_TIMEOUT,
            MIGRATION_TIMEOUT,
            BACKFILL_PAUSE,
            POLICY,
            ALLOW_LOSS,
            BATCH,
            ECHO_SQL,
            SCHEMAS,
            INCLUDE,
            EXCLUDE,
            MODEL_CLASSPATH,
            MODEL_PACKAGES,
            MODEL_CLASSES,
            MODEL_PERSISTENCE_UNIT,
            MIGRATIONS_DIR,
            MIGRATIONS_DATABASES,
            MIGRATIONS_PACKAGE,
            TEMPLATES_DIR);

    /** Names that platforms and teams use already, and the keys that they mean. */
    static final Map<String, String> FOREIGN_VARIABLES =
            Map.of(DATABASE_URL, URL, "DB_ECHO_SQL", ECHO_SQL, "DB_MIGRATION_TIMEOUT", MIGRATION_TIMEOUT);

    private Keys() {}

    /** The environment variable for a key: {@code RETORT_MODEL_PERSISTENCE_UNIT}. */
    public static String variable(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The variable of another name that means this key. */
    static String foreignVariable(String key) {
        return FOREIGN_VARIABLES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
