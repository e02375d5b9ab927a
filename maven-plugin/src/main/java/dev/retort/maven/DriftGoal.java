// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Finds what was done to the database besides its migrations. */
@Mojo(name = "drift", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class DriftGoal extends RetortGoal {

    /** Whether to write it down as a migration that counts as applied. */
    @Parameter(property = "retort.adopt")
    private boolean adopt;

    /** What that migration is called; {@code drift} if nothing is said. */
    @Parameter(property = "retort.message")
    private @Nullable String message;

    public DriftGoal() {
        super("drift");
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (adopt) {
            arguments.add("--adopt");
        }
        add(arguments, "--message", message);
        return arguments;
    }
}
