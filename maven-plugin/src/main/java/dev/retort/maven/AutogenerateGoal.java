// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes what differs between entities and database as a migration. */
@Mojo(name = "autogenerate", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public final class AutogenerateGoal extends RetortGoal {

    /** What the migration does, in a few words. */
    @Parameter(property = "retort.message")
    private @Nullable String message;

    /** Columns that were renamed, such as {@code users.mail:email}. */
    @Parameter(property = "retort.rename")
    private List<String> renames = List.of();

    /** Tables that were renamed, such as {@code users:people}. */
    @Parameter(property = "retort.rename-table")
    private List<String> tableRenames = List.of();

    /** Values of new columns in rows that exist, such as {@code "books.language='en'"}. */
    @Parameter(property = "retort.fill")
    private List<String> fills = List.of();

    public AutogenerateGoal() {
        super("autogenerate");
    }

    @Override
    List<String> arguments() throws MojoFailureException {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--message", required(message));
        renames.forEach(value -> add(arguments, "--rename", value));
        tableRenames.forEach(value -> add(arguments, "--rename-table", value));
        Fills.of(fills).forEach(value -> add(arguments, "--fill", value));
        return arguments;
    }

    @Override
    boolean readsEntities() {
        return true;
    }
}
