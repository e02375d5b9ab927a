// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.Validation;

/** Checks the migrations of a project, and the database's memory of them, against each other. */
public final class Validate {

    private final Project project;

    /** The migrations of this project, on its database. */
    public Validate(Project project) {
        this.project = project;
    }

    /** Checks everything and reports everything, where one finding does not hide another. */
    public Validation run() {
        return project.manager().validate();
    }
}
