// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** A target that names no revisions, or not the ones that can be meant; the subclasses say why. */
public abstract class InvalidTarget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTarget(String message) {
        super(message);
    }
}
