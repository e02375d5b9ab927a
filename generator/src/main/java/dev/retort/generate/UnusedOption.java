// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.Collection;
import java.util.stream.Collectors;

/** An option that a scaffold does not take. */
public final class UnusedOption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ScaffoldOption option;

    UnusedOption(String scaffold, ScaffoldOption option, Collection<ScaffoldOption> taken) {
        super("template " + scaffold + " takes no --" + option.id() + "; it takes "
                + taken.stream().map(it -> "--" + it.id()).collect(Collectors.joining(", ")));
        this.option = option;
    }

    public ScaffoldOption option() {
        return option;
    }
}
