// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Copies the database to a file. */
@Mojo(name = "backup", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class BackupGoal extends RetortGoal {

    /** The file; one with the time in its name if nothing is said. */
    @Parameter(property = "retort.file")
    private @Nullable String file;

    public BackupGoal() {
        super("backup");
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
