// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.Mapping;
import dev.retort.scan.mapping.MappingFailed;
import dev.retort.scan.mapping.MappingReader;
import dev.retort.scan.mapping.MappingSources;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** Boots the Hibernate of its own class loader, without a connection, and reads what it maps. */
public final class HibernateMappingReader implements MappingReader {

    @Override
    public Mapping read(MappingSources sources) {
        Map<String, Object> settings = new HashMap<>(sources.settings());
        Problems problems = new Problems();
        RecordingLoggers.record(problems);
        IsolatedClasses classes = new IsolatedClasses(HibernateMappingReader.class.getClassLoader());
        try (StandardServiceRegistry registry = registry(classes, settings)) {
            Metadata metadata = metadata(registry, sources);
            new BeanValidation(classes, settings, problems).applyTo(metadata);
            JdbcEnvironment environment = registry.requireService(JdbcEnvironment.class);
            SqlStringGenerationContext context =
                    SqlStringGenerationContextImpl.fromConfigurationMap(environment, metadata.getDatabase(), settings);
            return new MetadataReader(metadata, context, environment.getNameQualifierSupport(), problems).read();
        } catch (RuntimeException | LinkageError | ServiceConfigurationError failure) {
            throw new MappingFailed(failure);
        } finally {
            RecordingLoggers.stop();
        }
    }

    private static StandardServiceRegistry registry(ClassLoaderService classes, Map<String, Object> settings) {
        return new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoaderService(classes)
                        .build())
                .applySettings(settings)
                .build();
    }

    private static Metadata metadata(StandardServiceRegistry registry, MappingSources sources) {
        MetadataSources metadata = new MetadataSources(registry);
        sources.packages().forEach(metadata::addPackage);
        sources.classes().forEach(metadata::addAnnotatedClassName);
        sources.resources().forEach(metadata::addResource);
        return metadata.buildMetadata();
    }
}
