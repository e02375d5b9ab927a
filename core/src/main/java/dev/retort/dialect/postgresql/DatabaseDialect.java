// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Canonical;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.Naming;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.UrlForm;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** PostgreSQL, from version 14 on. */
public final class DatabaseDialect implements Dialect {

    private static final int NULLS_NOT_DISTINCT_SINCE = 15;
    private static final int VIRTUAL_COLUMNS_SINCE = 18;

    private final DatabaseNaming naming = new DatabaseNaming();
    private final DatabaseTypes types = new DatabaseTypes(naming);
    private final DatabaseCanonical canonical = new DatabaseCanonical(types, naming);

    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public boolean serves(String productName, String productVersion) {
        return productName.equals("PostgreSQL");
    }

    @Override
    public UrlForm urls() {
        return UrlForm.server("postgresql", "postgres");
    }

    @Override
    public ServerVersion assumedVersion() {
        return new ServerVersion(14, 0, 0);
    }

    @Override
    public Set<Ability> abilities(ServerVersion version) {
        Set<Ability> abilities = EnumSet.complementOf(EnumSet.of(Ability.INDEXED_FOREIGN_KEYS, Ability.EQUAL_UNIQUES));
        if (!version.isAtLeast(NULLS_NOT_DISTINCT_SINCE, 0)) {
            abilities.remove(Ability.NULLS_NOT_DISTINCT);
        }
        if (!hasVirtualColumns(version)) {
            abilities.remove(Ability.VIRTUAL_COLUMNS);
        }
        return abilities;
    }

    static boolean hasVirtualColumns(ServerVersion version) {
        return version.isAtLeast(VIRTUAL_COLUMNS_SINCE, 0);
    }

    @Override
    public String usualSchema() {
        return "public";
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
        List<List<Step>> steps = new ArrayList<>();
        List<NewEnumValues> newValues = new ArrayList<>();
        KnownSchema known = new KnownSchema(naming, before);
        for (Operation written : changes.operations()) {
            Operation operation = known.respelled(written);
            newValues.add(new NewEnumValues(operation, known.schema()));
            steps.add(operation.accept(new DatabaseDdl(naming, types, known.schema(), version)));
            known.noteRespelled(operation);
        }
        List<Step> backwards = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            List<Step> own = newValues.get(i).committedFor(backwards, steps.get(i));
            for (int j = own.size() - 1; j >= 0; j--) {
                backwards.add(own.get(j));
            }
        }
        Collections.reverse(backwards);
        return backwards;
    }
}
