// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;

/** Tells Spring Boot which bean initialises the database, so that JPA and the like wait for it. */
final class RetortInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector
        implements DatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(RetortInitializer.class);
    }

    /** Behind Flyway and Liquibase, which take no schema that is not empty; before scripts that the application runs on its own. */
    @Override
    public int getOrder() {
        return 2;
    }
}
