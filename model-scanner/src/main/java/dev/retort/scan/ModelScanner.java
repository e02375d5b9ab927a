// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import dev.retort.dialect.ServerVersion;
import dev.retort.scan.convert.Model;
import dev.retort.scan.convert.SchemaConverter;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.Discovered;
import dev.retort.scan.discovery.EntityDiscovery;
import dev.retort.scan.discovery.NoEntities;
import dev.retort.scan.loader.HibernateLoader;
import dev.retort.scan.loader.TargetDatabase;
import dev.retort.scan.mapping.Mapping;
import dev.retort.scan.mapping.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads the schema that entities mean, with the Hibernate of their project and without a database. */
public final class ModelScanner {

    private final HibernateLoader loader;

    /**
     * A scanner for any number of projects.
     *
     * @param bundled the jars of the Hibernate that serves where a project brings none; may be empty
     */
    public ModelScanner(ClassPath bundled) {
        this.loader = new HibernateLoader(bundled);
    }

    /** The schema that is asked for; fails with {@link dev.retort.scan.mapping.ScanFailed} where there is none. */
    public ScanResult scan(ScanRequest request) {
        Discovered entities = new EntityDiscovery(request.classPath()).find(request.entities());
        TargetDatabase database = TargetDatabase.of(request.dialect(), request.version());
        Mapping mapping = loader.read(request.classPath(), entities, database, request.settings());
        if (mapping.tables().isEmpty()
                && mapping.problems().stream().noneMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE)) {
            throw NoEntities.withTables(entities);
        }
        ServerVersion version = request.dialect().version(request.version());
        Model model = new SchemaConverter(request.dialect(), version).convert(mapping);
        List<Problem> problems = new ArrayList<>(entities.problems());
        problems.addAll(model.problems());
        return new ScanResult(mapping.hibernateVersion(), model.schema(), model.rows(), problems);
    }
}
