// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.config.Keys;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. */
final class GlobalOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "the database, as a JDBC URL or as postgresql://user:password@host/database")
    private @Nullable String url;

    @Option(
            names = "--env",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "the environment, such as prod: settings that begin with %%prod. hold")
    private @Nullable String environment;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "the settings, instead of the nearest retort.properties here or above")
    private @Nullable Path config;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            scope = ScopeType.INHERIT,
            description = "how long to wait for the database to accept connections, such as 30s")
    private @Nullable String wait;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "one JSON object on standard output, for programs to read")
    private boolean json;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "on a failure, where in the code it was")
    private boolean stackTrace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "this text")
    private boolean help;

    @Nullable
    String environment() {
        return environment;
    }

    @Nullable
    Path config() {
        return config;
    }

    boolean json() {
        return json;
    }

    boolean stackTrace() {
        return stackTrace;
    }

    boolean help() {
        return help;
    }

    /** The settings made by flags, by key. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (url != null) {
            settings.put(Keys.URL, url);
        }
        if (wait != null) {
            settings.put(Keys.WAIT, wait);
        }
        return settings;
    }
}
