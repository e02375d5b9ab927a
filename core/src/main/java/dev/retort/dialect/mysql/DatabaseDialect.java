// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Canonical;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Naming;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.UrlForm;
import dev.retort.operation.ChangeSet;
import dev.retort.schema.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** MySQL, from version 8.0.19 on. */
public final class DatabaseDialect implements Dialect {

    private final DatabaseNaming naming = new DatabaseNaming();
    private final DatabaseTypes types = new DatabaseTypes();
    private final DatabaseCanonical canonical = new DatabaseCanonical(types);

    @Override
    public String id() {
        return "mysql";
    }

    /** A driver may say MySQL of its relative too, whose version tells. */
    @Override
    public boolean serves(String productName, String productVersion) {
        return productName.equals("MySQL") && !productVersion.contains("MariaDB");
    }

    @Override
    public UrlForm urls() {
        return UrlForm.server("mysql");
    }

    @Override
    public ServerVersion assumedVersion() {
        return new ServerVersion(8, 0, 19);
    }

    @Override
    public Set<Ability> abilities(ServerVersion version) {
        return EnumSet.of(
                Ability.COMMENTS,
                Ability.STORED_COLUMNS,
                Ability.VIRTUAL_COLUMNS,
                Ability.EXPRESSION_INDEXES,
                Ability.RENAMED_INDEXES,
                Ability.INDEXED_FOREIGN_KEYS,
                Ability.EQUAL_UNIQUES,
                Ability.CONCURRENT_INDEXES,
                Ability.REWRITES_EXPRESSIONS,
                Ability.ALTER_CONSTRAINTS);
    }

    @Override
    public String usualSchema() {
        return "";
    }

    @Override
    public Naming naming() {
        return naming;
    }

    @Override
    public TypeSystem types() {
        return types;
    }

    @Override
    public Canonical canonical() {
        return canonical;
    }

    @Override
    public List<Step> compile(ChangeSet changes, Schema before, ServerVersion version) {
        return new Compilation(naming, types, before, known -> new DatabaseDdl(naming, types, known)).of(changes);
    }
}
