// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import java.util.List;

/** A database that no installed dialect serves. */
public final class UnsupportedDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedDatabase(String what, List<String> supported) {
        super("no support for " + what + "; supported are " + String.join(", ", supported));
    }
}
