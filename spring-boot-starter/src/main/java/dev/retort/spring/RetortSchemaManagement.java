// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Tells Spring Boot that Hibernate need not create the tables of the migrated {@code DataSource}. */
record RetortSchemaManagement(@Nullable DataSource migrated) implements SchemaManagementProvider {

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        return dataSource.equals(migrated) ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }
}
