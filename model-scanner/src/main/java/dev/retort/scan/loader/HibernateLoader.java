// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.Discovered;
import dev.retort.scan.mapping.Mapping;
import dev.retort.scan.mapping.MappingFailed;
import dev.retort.scan.mapping.MappingReader;
import dev.retort.scan.mapping.MappingSources;
import dev.retort.scan.mapping.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the mapping of entities with the Hibernate of their project, isolated from everything else in this JVM. */
public final class HibernateLoader {

    private static final String READER = "dev.retort.scan.extract.HibernateMappingReader";

    private final ClassPath bundled;

    /** Reads with these jars where a project brings no Hibernate. */
    public HibernateLoader(ClassPath bundled) {
        this.bundled = bundled;
    }

    /** The mapping for a database; fails where there is no right Hibernate, or where Hibernate refuses. */
    public Mapping read(ClassPath project, Discovered entities, TargetDatabase database, Map<String, String> settings) {
        ProjectHibernate hibernate =
                ProjectHibernate.on(project.followedBy(entities.jars()), bundled, database.needsCommunityDialects());
        MappingSources sources = new MappingSources(
                HibernateSettings.of(database, entities.settings(), settings),
                entities.classes(),
                entities.packages(),
                entities.resources());
        return withProblems(read(hibernate.classPath(), sources), hibernate.problems());
    }

    private static Mapping read(ClassPath classPath, MappingSources sources) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ProjectClassLoader loader = new ProjectClassLoader(classPath.urls())) {
            thread.setContextClassLoader(loader);
            return reader(loader).read(sources);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static MappingReader reader(ClassLoader loader) {
        try {
            return (MappingReader) loader.loadClass(READER).getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError failure) {
            throw new MappingFailed(failure);
        }
    }

    private static Mapping withProblems(Mapping mapping, List<Problem> more) {
        List<Problem> problems = new ArrayList<>(more);
        problems.addAll(mapping.problems());
        return new Mapping(
                mapping.hibernateVersion(),
                mapping.dialect(),
                mapping.tables(),
                mapping.sequences(),
                mapping.auxiliaries(),
                problems);
    }
}
