// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** A class that looks like a migration and cannot be used as one. */
public final class UnusableMigration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String className;

    UnusableMigration(String className, String reason) {
        super(className + " is no usable migration: " + reason);
        this.className = className;
    }

    UnusableMigration(String className, String reason, Throwable cause) {
        super(className + " is no usable migration: " + reason, cause);
        this.className = className;
    }

    public String className() {
        return className;
    }
}
