// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.mapping.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The class path on which a model is read: the project's own with its own Hibernate, or with the bundled one where the
 * project has none.
 */
record ProjectHibernate(ClassPath classPath, List<Problem> problems) {

    ProjectHibernate {
        problems = List.copyOf(problems);
    }

    /**
     * Settles which Hibernate reads the project.
     *
     * @param bundled the jars that serve where the project has no Hibernate, or lacks the dialects
     * @param needsDialects whether the dialect of the database is not in Hibernate's core
     */
    static ProjectHibernate on(ClassPath project, ClassPath bundled, boolean needsDialects) {
        List<HibernateLibrary> cores = HibernateLibrary.cores(project);
        if (cores.stream().map(HibernateLibrary::version).distinct().count() > 1) {
            throw WrongHibernate.several(cores);
        }
        if (cores.isEmpty()) {
            return bundledFor(project, bundled);
        }
        HibernateLibrary core = cores.get(0);
        if (core.version().isBefore(HibernateVersion.OLDEST)) {
            throw WrongHibernate.tooOld(core);
        }
        List<Problem> problems = new ArrayList<>(untried(core.version()));
        List<Path> dialects = needsDialects ? dialects(core, project, bundled, problems) : List.of();
        return new ProjectHibernate(project.followedBy(dialects), problems);
    }

    /** The bundled jars stand first: they fit one another, and the project's may be of other versions. */
    private static ProjectHibernate bundledFor(ClassPath project, ClassPath bundled) {
        if (HibernateLibrary.cores(bundled).isEmpty()) {
            throw WrongHibernate.none();
        }
        return new ProjectHibernate(bundled.followedBy(project.entries()), List.of());
    }

    private static List<Problem> untried(HibernateVersion version) {
        return version.isBefore(HibernateVersion.UNTRIED)
                ? List.of()
                : List.of(Problem.warning(null, "Hibernate " + version + " is none of those Retort was tried with"));
    }

    private static List<Path> dialects(
            HibernateLibrary core, ClassPath project, ClassPath bundled, List<Problem> problems) {
        List<HibernateLibrary> own = HibernateLibrary.communityDialects(project);
        Optional<HibernateLibrary> chosen = own.stream().findFirst().or(() -> fitting(core.version(), bundled));
        HibernateLibrary dialects = chosen.orElseThrow(() -> WrongHibernate.withoutDialects(core.version()));
        if (core.version().isBefore(dialects.version())) {
            throw WrongHibernate.several(List.of(core, dialects));
        }
        if (dialects.version().isBefore(core.version())) {
            problems.add(Problem.warning(
                    null,
                    "hibernate-community-dialects " + dialects.version() + " with hibernate-core " + core.version()
                            + ": types may differ from those of one version"));
        }
        return own.isEmpty() ? List.of(dialects.entry()) : List.of();
    }

    /** Dialects run on their own version of the core and, as a rule, on later ones; never on an earlier one. */
    private static Optional<HibernateLibrary> fitting(HibernateVersion core, ClassPath bundled) {
        return HibernateLibrary.communityDialects(bundled).stream()
                .filter(library -> !core.isBefore(library.version()))
                .findFirst();
    }
}
