// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.config.ConflictingSettings;
import dev.retort.config.Keys;
import dev.retort.config.ModelSettings;
import dev.retort.dialect.Dialect;
import dev.retort.scan.ModelScanner;
import dev.retort.scan.ScanRequest;
import dev.retort.scan.ScanResult;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.EntitySelection;
import java.util.ArrayList;
import java.util.List;

/** Reads the schema that a project's entities mean. */
final class ModelReader {

    private final ModelSettings settings;
    private final Installation installation;

    ModelReader(ModelSettings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    /** The schema for a server of this dialect and version. */
    ScanResult read(Dialect dialect, String version) {
        ClassPath classPath = new ClassPath(settings.requiredClassPath().resolve());
        List<java.nio.file.Path> bundled =
                installation.hasHibernate() ? ClassPath.jarsIn(installation.hibernate()) : List.of();
        ScanResult result = new ModelScanner(new ClassPath(bundled))
                .scan(new ScanRequest(classPath, selection(), dialect, version, settings.hibernate()));
        if (!result.unreadable().isEmpty()) {
            throw new ModelUnreadable(dialect.id(), result.unreadable());
        }
        return result;
    }

    private EntitySelection selection() {
        List<String> said = new ArrayList<>();
        EntitySelection selection = new EntitySelection.Automatic();
        if (!settings.packages().isEmpty()) {
            said.add(Keys.MODEL_PACKAGES);
            selection = new EntitySelection.Packages(settings.packages());
        }
        if (!settings.classes().isEmpty()) {
            said.add(Keys.MODEL_CLASSES);
            selection = new EntitySelection.Classes(settings.classes());
        }
        if (settings.persistenceUnit() != null) {
            said.add(Keys.MODEL_PERSISTENCE_UNIT);
            selection = new EntitySelection.Unit(settings.persistenceUnit());
        }
        if (said.size() > 1) {
            throw new ConflictingSettings(said);
        }
        return selection;
    }
}
