// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.nio.file.Path;

/** A file that no copy of a database can be written to, or restored from. */
public final class BackupFileUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /** The file, and what is the matter with it, as a predicate. */
    public BackupFileUnusable(Path file, String matter) {
        super("the file " + file + " " + matter + "; nothing was changed");
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
