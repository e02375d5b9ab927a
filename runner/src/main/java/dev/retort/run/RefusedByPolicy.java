// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;
import java.util.stream.Collectors;

/** Something that the environment does only where it was allowed by name; nothing was changed. */
public final class RefusedByPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String environment;
    private final transient List<Danger> dangers;

    private RefusedByPolicy(String environment, List<Danger> dangers, String message) {
        super(message);
        this.environment = environment;
        this.dangers = List.copyOf(dangers);
    }

    static RefusedByPolicy loss(String environment, List<Danger> dangers) {
        return new RefusedByPolicy(
                environment,
                dangers,
                "refused in " + environment + ", because data may be lost:\n"
                        + dangers.stream().map(danger -> "  " + danger).collect(Collectors.joining("\n"))
                        + "\nnothing was changed; where that is meant, say so: " + Danger.flags(dangers));
    }

    static RefusedByPolicy downgrade(String environment) {
        return new RefusedByPolicy(environment, List.of(), "migrations are not taken back in " + environment);
    }

    /** Everything was to be dropped. */
    public static RefusedByPolicy reset(String environment) {
        return new RefusedByPolicy(
                environment, List.of(), "refused in " + environment + ": reset drops everything; nothing was changed");
    }

    public String environment() {
        return environment;
    }

    /** What may lose data, none where something else was refused. */
    public List<Danger> dangers() {
        return dangers;
    }
}
