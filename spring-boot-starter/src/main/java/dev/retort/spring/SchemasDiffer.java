// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.run.DefaultPlace;

/** A user who migrates and comes to another schema than the application; nothing was changed. */
final class SchemasDiffer extends RuntimeException implements Advised {

    private static final long serialVersionUID = 1L;

    private final DefaultPlace application;

    SchemasDiffer(String user, DefaultPlace migrating, DefaultPlace application) {
        super("spring.retort.user " + user + " comes to " + migrating + ", the application to " + application
                + ": the migrations would go where the application does not look; nothing was changed");
        this.application = application;
    }

    @Override
    public String advice() {
        String schema = application.schema();
        return schema == null
                ? "Name the database in the URL, or set spring.retort.url."
                : "Set spring.retort.default-schema=" + schema + ".";
    }
}
