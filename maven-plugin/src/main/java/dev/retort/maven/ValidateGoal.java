// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Checks migrations, and the database's memory of them, against each other. */
@Mojo(name = "validate", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class ValidateGoal extends RetortGoal {

    public ValidateGoal() {
        super("validate");
    }
}
