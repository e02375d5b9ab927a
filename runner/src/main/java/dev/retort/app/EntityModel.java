// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where entities are, and how Hibernate is to read them.
 *
 * @param classPath their classes and the jars that they need, Hibernate among them
 * @param packages to look for entities in, none for all
 * @param hibernate Hibernate's own properties, such as the naming strategies
 */
public record EntityModel(List<Path> classPath, List<String> packages, Map<String, String> hibernate) {

    private static final String NAMING = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    /** What Spring Boot names things by where nothing is said, in its newer versions and in older ones. */
    private static final List<String> SPRING_NAMING = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

    /** Copies the collections. */
    public EntityModel {
        classPath = List.copyOf(classPath);
        packages = List.copyOf(packages);
        hibernate = Map.copyOf(hibernate);
    }

    /** The entities of these packages on the class path of this process, and on its module path where there is one. */
    public static EntityModel ofPackages(String... packages) {
        List<Path> classPath = Stream.of("java.class.path", "jdk.module.path")
                .flatMap(path -> Stream.of(System.getProperty(path, "").split(File.pathSeparator)))
                .filter(part -> !part.isBlank())
                .map(Path::of)
                .filter(part -> part.toFile().exists())
                .distinct()
                .toList();
        return new EntityModel(classPath, List.of(packages), Map.of());
    }

    public EntityModel withHibernate(Map<String, String> properties) {
        return new EntityModel(classPath, packages, properties);
    }

    /** Names as Spring Boot gives them unless it is told otherwise. */
    public EntityModel withSpringNaming() {
        Map<String, String> properties = new HashMap<>(hibernate);
        properties.put("hibernate.physical_naming_strategy", NAMING);
        SPRING_NAMING.stream()
                .filter(EntityModel::isThere)
                .findFirst()
                .ifPresent(name -> properties.put("hibernate.implicit_naming_strategy", name));
        return withHibernate(properties);
    }

    private static boolean isThere(String className) {
        return EntityModel.class.getClassLoader().getResource(className.replace('.', '/') + ".class") != null;
    }
}
