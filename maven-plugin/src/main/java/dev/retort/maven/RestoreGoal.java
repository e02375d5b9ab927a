// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Brings a copy of the database back. */
@Mojo(name = "restore", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class RestoreGoal extends RetortGoal {

    /** The file. */
    @Parameter(property = "retort.file")
    private @Nullable String file;

    public RestoreGoal() {
        super("restore");
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (file != null) {
            arguments.add(file);
        }
        return arguments;
    }
}
