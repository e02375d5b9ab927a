// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.ConnectionSource;
import dev.retort.run.Consent;
import dev.retort.run.DatabaseCopies;
import dev.retort.run.RunListener;
import dev.retort.setting.DatabaseSettings;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps copies of a project's database. */
public final class Copies {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Project project;
    private final Path folder;
    private final String path;

    /**
     * Copies of the database of this project.
     *
     * @param folder what the names of files are relative to
     * @param path the folders of programs, as the variable {@code PATH} lists them
     */
    public Copies(Project project, Path folder, String path) {
        this.project = project;
        this.folder = folder;
        this.path = path;
    }

    /** Writes a copy to this file, or, where it is null, to one that is named after the time. */
    public Result backup(@Nullable Path file) {
        Path place = folder.resolve(
                file == null
                        ? Path.of("retort-backup-" + TIME.format(project.clock().instant()))
                        : file);
        copies(Consent.NONE, RunListener.SILENT).backup(place);
        return new Result(place);
    }

    /** Makes the database what the file holds. */
    public Result restore(Path file, boolean agreed, RunListener listener) {
        Path place = folder.resolve(file);
        copies(agreed ? Consent.NONE.toReset() : Consent.NONE, listener).restore(place);
        return new Result(place);
    }

    private DatabaseCopies copies(Consent consent, RunListener listener) {
        DatabaseSettings database = project.settings().requiredDatabase();
        ConnectionSource.DriverConnections login = new ConnectionSource.DriverConnections(
                database.url().jdbc(),
                database.user(),
                database.password() == null ? null : database.password().reveal());
        return new DatabaseCopies(project.connections(), login, project.runOptions(consent), listener, path);
    }

    /** The file of the copy. */
    public record Result(Path file) {}
}
