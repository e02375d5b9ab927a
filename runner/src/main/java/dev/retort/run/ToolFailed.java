// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** A program of a database's own that did not do its work. */
public final class ToolFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    ToolFailed(String name, int exitCode, String said) {
        super(name + " failed with exit code " + exitCode + ": " + Secrets.mask(said.strip()));
        this.name = name;
    }

    ToolFailed(String name, Exception cause) {
        super(name + " could not be run: " + cause.getMessage(), cause);
        this.name = name;
    }

    /** The program's name. */
    public String name() {
        return name;
    }
}
