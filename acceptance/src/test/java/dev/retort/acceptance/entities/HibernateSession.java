// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Hibernate's own schema tool at work; lives in a class loader beside the Hibernate that it starts. */
public final class HibernateSession {

    private HibernateSession() {}

    /** Lets Hibernate do to the schema what its settings say. */
    public static void open(List<String> packages, List<String> classes, Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(loader)
                        .build())
                .applySettings(all)
                .build()) {
            MetadataSources sources = new MetadataSources(registry);
            packages.forEach(sources::addPackage);
            classes.forEach(sources::addAnnotatedClassName);
            Metadata metadata = sources.buildMetadata();
            SchemaManagementToolCoordinator.process(metadata, registry, all, action -> {});
        }
    }
}
