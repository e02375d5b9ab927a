// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a migration from a template. */
@Mojo(name = "template", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class TemplateGoal extends RetortGoal {

    /** The template, such as {@code add_column}; what it takes follows in {@code retort.args}. */
    @Parameter(property = "retort.template")
    private @Nullable String name;

    public TemplateGoal() {
        super("template");
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (name != null) {
            arguments.add(name);
        }
        return arguments;
    }
}
