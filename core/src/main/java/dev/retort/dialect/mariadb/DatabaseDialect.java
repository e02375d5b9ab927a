// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mariadb;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Canonical;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Naming;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.UrlForm;
import dev.retort.dialect.mysql.Compilation;
import dev.retort.dialect.mysql.DatabaseNaming;
import dev.retort.operation.ChangeSet;
import dev.retort.schema.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** MariaDB, from version 10.11 on. */
public final class DatabaseDialect implements Dialect {

    /** What servers before 11 put before their version, since old replicas would take no 10. */
    private static final String REPLICATION_PREFIX = "5.5.5-";

    private final Naming naming = new DatabaseNaming();
    private final TypeSystem types = new DatabaseTypes();
    private final Canonical canonical = new DatabaseCanonical(types);

    @Override
    public String id() {
        return "mariadb";
    }

    /** Whichever driver asks, the version says it. */
    @Override
    public boolean serves(String productName, String productVersion) {
        return productName.equals("MariaDB") || productVersion.contains("MariaDB");
    }

    @Override
    public UrlForm urls() {
        return UrlForm.server("mariadb");
    }

    @Override
    public ServerVersion version(String productVersion) {
        return ServerVersion.parse(
                productVersion.startsWith(REPLICATION_PREFIX)
                        ? productVersion.substring(REPLICATION_PREFIX.length())
                        : productVersion);
    }

    @Override
    public ServerVersion assumedVersion() {
        return new ServerVersion(10, 11, 0);
    }

    @Override
    public Set<Ability> abilities(ServerVersion version) {
        return EnumSet.of(
                Ability.SEQUENCES,
                Ability.COMMENTS,
                Ability.STORED_COLUMNS,
                Ability.VIRTUAL_COLUMNS,
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
