// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import dev.retort.dialect.ServerVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings with which Hibernate maps entities for a database that it is not connected to. */
final class HibernateSettings {

    /** What a persistence unit may set for the running application that does not change the mapping, or cannot hold. */
    private static final List<String> RUNTIME = List.of(
            "hibernate.connection.",
            "hibernate.dialect",
            "hibernate.hbm2ddl.",
            "hibernate.cache.",
            "hibernate.transaction.",
            "hibernate.hikari.",
            "hibernate.c3p0.",
            "hibernate.agroal.",
            "hibernate.session_factory",
            "hibernate.integrator_provider",
            "hibernate.search.",
            "hibernate.generate_statistics");

    private HibernateSettings() {}

    /**
     * Puts them together.
     *
     * @param ofUnit the properties of the persistence unit
     * @param given what the user of Retort sets, which wins
     */
    static Map<String, String> of(TargetDatabase database, Map<String, String> ofUnit, Map<String, String> given) {
        Map<String, String> settings = new HashMap<>();
        ofUnit.forEach((name, value) -> {
            boolean mapping = name.startsWith("hibernate.") || name.startsWith("jakarta.persistence.validation.");
            if (mapping && RUNTIME.stream().noneMatch(name::startsWith)) {
                settings.put(name, value);
            }
        });
        settings.putAll(given);
        ServerVersion version = ServerVersion.parse(database.version());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-product-name", database.product());
        settings.put("jakarta.persistence.database-product-version", database.version());
        settings.put("jakarta.persistence.database-major-version", String.valueOf(version.major()));
        settings.put("jakarta.persistence.database-minor-version", String.valueOf(version.minor()));
        return settings;
    }
}
