// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the verbs of the command line, which are the goals, or explains one: {@code -Dgoal=check}. */
@Mojo(name = "help", aggregator = true, threadSafe = true)
public final class HelpGoal extends RetortGoal {

    /** The goal to explain; all are listed if nothing is said. */
    @Parameter(property = "goal")
    private @Nullable String goal;

    public HelpGoal() {
        super("help");
    }

    @Override
    List<String> arguments() {
        return goal == null ? List.of() : List.of(goal);
    }

    @Override
    boolean makesSettings() {
        return true;
    }
}
