// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

/** A setting by which Hibernate drops the tables that migrations made, where nothing may be lost; nothing was changed. */
final class HibernateDropsTables extends RuntimeException implements Advised {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String environment;

    HibernateDropsTables(String key, String value, String environment) {
        super("refused in " + environment + ": with " + key + "=" + value
                + " Hibernate drops and creates tables after the migrations; nothing was changed");
        this.key = key;
        this.environment = environment;
    }

    @Override
    public String advice() {
        return "Set " + key + " to none or validate, or take it away."
                + MigrationEnvironment.unlessProduction(environment);
    }
}
