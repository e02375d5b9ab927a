// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.run.Policy;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What Hibernate is told to do about tables by itself, which it does after the migrations. */
final class HibernateSchema {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private static final String DDL_AUTO = "spring.jpa.hibernate.ddl-auto";
    private static final String PROPERTIES = "spring.jpa.properties";

    /** The names by which Hibernate itself knows it. */
    private static final Set<String> NATIVE = Set.of(
            "hibernate.hbm2ddl.auto",
            "jakarta.persistence.schema-generation.database.action",
            "javax.persistence.schema-generation.database.action");

    private final Binder binder;

    HibernateSchema(Environment environment) {
        this.binder = Binder.get(environment);
    }

    /**
     * Warns of what interferes with migrations; refuses what drops their tables where the rules are strict.
     *
     * @param own whether the application's own database is migrated, which is the one that Hibernate looks at
     */
    void check(Policy policy, boolean own) {
        actions().forEach((key, value) -> {
            if (drops(value) && policy.isStrict() && own) {
                throw new HibernateDropsTables(key, value, policy.environment());
            } else if (drops(value)) {
                LOG.warn(
                        "{}={}: Hibernate drops and creates tables after the migrations, whose work is lost;"
                                + " set it to none or validate",
                        key,
                        value);
            } else if (value.equals("update")) {
                LOG.warn(
                        "{}={}: Hibernate changes tables besides the migrations, which then find what they do not"
                                + " expect; set it to none or validate",
                        key,
                        value);
            }
        });
    }

    private Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        binder.bind(DDL_AUTO, String.class).ifBound(value -> actions.put(DDL_AUTO, lowerCase(value)));
        Map<String, String> natives = binder.bind(PROPERTIES, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        natives.forEach((key, value) -> {
            if (NATIVE.contains(key)) {
                actions.put(PROPERTIES + "." + key, lowerCase(value));
            }
        });
        return actions;
    }

    private static boolean drops(String value) {
        return Stream.of("create", "drop", "truncate").anyMatch(value::contains);
    }

    private static String lowerCase(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
