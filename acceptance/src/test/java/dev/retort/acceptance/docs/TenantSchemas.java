// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance.docs;

import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import java.util.List;
import javax.sql.DataSource;

/** What docs/production.md shows on a schema for each tenant. */
final class TenantSchemas {

    private TenantSchemas() {}

    static void upgrade(DataSource dataSource, ManagerOptions options, List<String> tenants) {
        MigrationManager manager = MigrationManager.of(dataSource, options);
        for (String tenant : tenants) {
            manager.inSchema(tenant).upgrade();
        }
    }
}
