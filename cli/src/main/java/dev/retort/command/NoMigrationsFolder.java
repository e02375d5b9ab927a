// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.config.Keys;
import java.nio.file.Path;

/** A project whose migrations have no folder. */
public final class NoMigrationsFolder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    NoMigrationsFolder(Path folder) {
        super("no folder " + folder + " for the migrations; \"retort autogenerate\" makes it, " + Keys.MIGRATIONS_DIR
                + " names another");
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
