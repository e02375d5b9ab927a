// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.CompareOptions;
import dev.retort.command.Wanted;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all verbs that compare. */
final class CompareFlags {

    @Option(names = "--model-url", paramLabel = "URL", description = "another database in the place of the entities")
    private @Nullable String modelUrl;

    @Option(names = "--offline", description = "the migrations in the place of the database, which is not asked")
    private boolean offline;

    @Option(names = "--drop-unmanaged", description = "tables that no migration made may be dropped too")
    private boolean dropUnmanaged;

    CompareOptions options(Session session) {
        CompareOptions options = CompareOptions.defaults().withOffline(offline).withDropUnmanaged(dropUnmanaged);
        return modelUrl == null
                ? options
                : options.withWanted(new Wanted.Model(DatabaseUrl.of(
                        Setting.ofFlag("--model-url", modelUrl),
                        session.surroundings().workingFolder())));
    }
}
