// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Keeps a copy of a whole database in a file, and brings it back. */
public final class DatabaseCopies {

    private final ConnectionSource connections;
    private final ConnectionSource.DriverConnections login;
    private final RunOptions options;
    private final RunListener listener;
    private final String path;

    /**
     * Copies of this database.
     *
     * @param login what programs of the database need to know to connect
     * @param path the folders of programs, as the variable {@code PATH} lists them
     */
    public DatabaseCopies(
            ConnectionSource connections,
            ConnectionSource.DriverConnections login,
            RunOptions options,
            RunListener listener,
            String path) {
        this.connections = connections;
        this.login = login;
        this.options = options;
        this.listener = listener;
        this.path = path;
    }

    /** Writes all that is in the database to a file, which must not be there yet; it comes to be when it is whole. */
    public void backup(Path file) {
        if (Files.exists(file)) {
            throw new BackupFileUnusable(file, "is there already: name another one, or remove it");
        }
        try (Session session = Session.open(connections, options)) {
            Platform.Backups backups = session.platform().backups(path);
            new Attempts(session, options, listener)
                    .until("writing a copy to " + file, () -> backups.write(login, session.connection(), file));
        }
    }

    /** Makes the database what the file holds: what is in it now is lost. */
    public void restore(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupFileUnusable(file, "is not there");
        }
        if (!options.consent().reset()) {
            throw ConfirmationNeeded.restore(options.policy().environment(), file);
        }
        try (Session session = Session.open(connections, options)) {
            LockQueue queue = new LockQueue(options, listener);
            session.lockOnly(connections, options, queue);
            session.platform().backups(path).read(login, session.connection(), file, queue);
        } catch (SQLException e) {
            throw new DatabaseFailed("restoring it from " + file, e);
        }
    }
}
