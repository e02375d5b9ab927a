// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes an empty migration for its author to fill. */
@Mojo(name = "create", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class CreateGoal extends RetortGoal {

    /** What the migration does, in a few words. */
    @Parameter(property = "retort.message")
    private @Nullable String message;

    public CreateGoal() {
        super("create");
    }

    @Override
    List<String> arguments() throws MojoFailureException {
        return List.of("--", required(message));
    }
}
