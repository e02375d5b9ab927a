// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** Revisions that do not form a history; the subclasses say why. */
public abstract class InvalidGraph extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidGraph(String message) {
        super(message);
    }
}
