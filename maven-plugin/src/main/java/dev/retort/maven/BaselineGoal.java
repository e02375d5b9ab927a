// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes all that an existing database has as the first migration, and marks it as applied. */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class BaselineGoal extends RetortGoal {

    /** What the migration is called; {@code baseline} if nothing is said. */
    @Parameter(property = "retort.message")
    private @Nullable String message;

    public BaselineGoal() {
        super("baseline");
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--message", message);
        return arguments;
    }
}
