// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Takes a person's word on a migration that was cut off. */
@Mojo(name = "resolve", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class ResolveGoal extends RetortGoal {

    /** The revision; what to believe of it follows in {@code retort.args}. */
    @Parameter(property = "retort.revision")
    private @Nullable String revision;

    public ResolveGoal() {
        super("resolve");
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (revision != null) {
            arguments.add(revision);
        }
        return arguments;
    }
}
