// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import java.util.List;

/** An application with several {@code DataSource}s that does not say which one is to be migrated. */
public final class SeveralDataSources extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> names;

    SeveralDataSources(List<String> names) {
        super("there are several DataSources, " + String.join(", ", names)
                + ", and nothing says which of them is to be migrated");
        this.names = List.copyOf(names);
    }

    /** The names of their beans. */
    public List<String> names() {
        return names;
    }
}
