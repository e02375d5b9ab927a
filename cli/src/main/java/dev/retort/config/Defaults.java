// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

/** What holds where nothing is said. */
public final class Defaults {

    public static final String MIGRATIONS_DIR = "src/main/java/db/migrations";
    public static final String MIGRATIONS_PACKAGE = "db.migrations";
    public static final String TEMPLATES_DIR = "retort/templates";

    private Defaults() {}
}
