// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

/** A range of revisions that is none. */
public final class MalformedRange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedRange(String text) {
        super("\"" + text + "\" is no range; write FROM:TO, such as base:head, 3f2a: or :current");
    }
}
