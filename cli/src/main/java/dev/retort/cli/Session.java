// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Copies;
import dev.retort.command.Project;
import dev.retort.config.Settings;
import dev.retort.config.SettingsReader;
import dev.retort.config.SettingsRequest;
import dev.retort.generate.MigrationNames;
import java.util.Optional;

/** One call of the command: what it is called in, and the options that every verb takes. */
record Session(Surroundings surroundings, GlobalOptions options) {

    /** The settings of the project in the chosen environment. */
    Settings settings() {
        return SettingsReader.read(new SettingsRequest(
                surroundings.workingFolder(),
                surroundings.variables(),
                options.settings(),
                options.config(),
                options.environment()));
    }

    /** The project in the chosen environment. */
    Project project() {
        return new Project(settings(), surroundings.installation(), surroundings.clock());
    }

    /** Copies of the project's database. */
    Copies copies() {
        return new Copies(
                project(),
                surroundings.workingFolder(),
                surroundings.variables().getOrDefault("PATH", ""));
    }

    /** Tells a person what happens while migrations run. */
    RunReporter reporter() {
        return new RunReporter(progress(), settings().run().echoSql());
    }

    /** Names for new migrations. */
    MigrationNames names() {
        return new MigrationNames(surroundings.clock(), surroundings.random());
    }

    /** Somebody to ask, where there is somebody. */
    Optional<Questions> questions() {
        return Optional.ofNullable(terminal().answers()).map(answers -> new Questions(answers, progress()));
    }

    Terminal terminal() {
        return surroundings.terminal();
    }

    /** Where a verb's result goes. */
    Output output() {
        return new Output(terminal().out(), terminal().colours());
    }

    /** Where a verb tells what it is doing: out of the way of a program that reads the result. */
    Output progress() {
        return new Output(
                options.json() ? terminal().err() : terminal().out(), terminal().colours());
    }

    /** Where failures and warnings go. */
    Output errors() {
        return new Output(terminal().err(), terminal().colours());
    }
}
