// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Init;
import dev.retort.config.Defaults;
import dev.retort.config.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code retort init}. */
@Command(
        name = "init",
        header = "Write retort.properties and make the folder of the migrations.",
        description = {
            "The project is the working folder. --url says which database the settings name;",
            "a password in it is not written down."
        },
        footer = {
            "",
            "Examples:",
            "  retort init",
            "  retort init --url jdbc:postgresql://localhost/shop --package com.example.shop.migrations"
        })
final class InitVerb extends Verb<Init.Result> {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = Defaults.MIGRATIONS_DIR,
            description = "the folder of the migrations (${DEFAULT-VALUE})")
    private String migrationsDir = Defaults.MIGRATIONS_DIR;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = Defaults.MIGRATIONS_PACKAGE,
            description = "their Java package (${DEFAULT-VALUE})")
    private String migrationsPackage = Defaults.MIGRATIONS_PACKAGE;

    InitVerb(Session session) {
        super(session);
    }

    @Override
    Init.Result run(Session session) {
        return new Init(session.surroundings().workingFolder())
                .run(session.options().settings().get(Keys.URL), migrationsDir, migrationsPackage);
    }

    @Override
    void print(Init.Result result, Output output) {
        output.line("created " + result.settings());
        output.line("created " + result.migrations());
        if (result.passwordLeftOut()) {
            output.line(
                    "the password is not written down: set " + Keys.variable(Keys.PASSWORD) + " in the environment");
        }
        output.line();
        output.line("Next: look at " + result.settings().getFileName() + ", build the project, and then");
        output.line("  retort autogenerate -m \"first tables\"");
    }
}
