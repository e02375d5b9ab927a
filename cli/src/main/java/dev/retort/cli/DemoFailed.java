// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

/** A command of the demo that did not do what the demo shows. */
final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String command, int exitCode) {
        super("the demo stops: \"" + command + "\" ended with exit code " + exitCode);
    }
}
