// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a migration that follows several others, so that there is one head again. */
@Mojo(name = "merge", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class MergeGoal extends RetortGoal {

    /** What the migration does, in a few words. */
    @Parameter(property = "retort.message")
    private @Nullable String message;

    public MergeGoal() {
        super("merge");
    }

    @Override
    List<String> arguments() throws MojoFailureException {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--message", required(message));
        return arguments;
    }
}
