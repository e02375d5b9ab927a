// SPDX-License-Identifier: Apache-2.0
package dev.retort.benchmark;

import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.run.ConnectionSource;
import dev.retort.run.RunReport;

/** What an application does at its start, in a process of its own: brings its database up with the migrations on its class path. */
final class BringUp {

    private BringUp() {}

    /** Takes a JDBC URL, and a user where the database needs one. */
    public static void main(String[] args) {
        ConnectionSource database = ConnectionSource.of(args[0], args.length > 1 ? args[1] : null, null);
        RunReport report =
                MigrationManager.of(database, ManagerOptions.defaults()).upgrade();
        System.out.println(report.done().size() + " applied");
    }
}
