// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.Collection;

/** A name that no scaffold has. */
public final class UnknownScaffold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownScaffold(String name, Collection<String> known) {
        super("there is no template " + name + "; there are " + String.join(", ", known));
        this.name = name;
    }

    public String name() {
        return name;
    }
}
