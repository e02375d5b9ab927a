// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

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

/** SQLite, from version 3.35 on. */
public final class DatabaseDialect implements Dialect {

    private final DatabaseNaming naming = new DatabaseNaming();
    private final DatabaseTypes types = new DatabaseTypes();
    private final DatabaseCanonical canonical = new DatabaseCanonical(types);

    @Override
    public String id() {
        return "sqlite";
    }

    @Override
    public boolean serves(String productName, String productVersion) {
        return productName.equals("SQLite");
    }

    @Override
    public UrlForm urls() {
        return UrlForm.file("sqlite");
    }

    @Override
    public ServerVersion assumedVersion() {
        return new ServerVersion(3, 35, 0);
    }

    @Override
    public Set<Ability> abilities(ServerVersion version) {
        return EnumSet.of(
                Ability.TRANSACTIONAL_DDL,
                Ability.STORED_COLUMNS,
                Ability.VIRTUAL_COLUMNS,
                Ability.PARTIAL_INDEXES,
                Ability.EXPRESSION_INDEXES,
                Ability.DEFERRABLE_FOREIGN_KEYS);
    }

    @Override
    public String usualSchema() {
        return "main";
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
        return new Batch(naming, types, before, version).compile(changes);
    }
}
