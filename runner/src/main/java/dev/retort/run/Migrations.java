// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.KnownSchema;
import dev.retort.migration.Batch;
import dev.retort.migration.Checksum;
import dev.retort.migration.IrreversibleMigration;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The migrations of a project, and the graph that they form; threads may share them. */
public final class Migrations {

    private final RevisionGraph graph;
    private final Map<String, LoadedMigration> byId = new HashMap<>();
    private final Map<String, ChangeSet> upgrades = new ConcurrentHashMap<>();
    private final Map<String, String> checksums = new ConcurrentHashMap<>();

    private Migrations(Collection<LoadedMigration> migrations) {
        graph = RevisionGraph.of(
                migrations.stream().map(LoadedMigration::revision).toList());
        migrations.forEach(migration -> byId.put(migration.revision().id(), migration));
    }

    /** The migrations of all these sources; an {@link dev.retort.migration.InvalidGraph} where they form no history. */
    public static Migrations load(MigrationSource... sources) {
        List<LoadedMigration> all = new ArrayList<>();
        for (MigrationSource source : sources) {
            all.addAll(source.load());
        }
        return new Migrations(all);
    }

    public RevisionGraph graph() {
        return graph;
    }

    /** All of them, each behind those that it follows. */
    public List<LoadedMigration> loaded() {
        return graph.revisions().stream()
                .map(revision -> migration(revision.id()))
                .toList();
    }

    /** What the upgrade to this revision records, for all databases. */
    public ChangeSet upgrade(String id) {
        return upgrades.computeIfAbsent(id, this::recordUpgrade);
    }

    /** What the downgrade from this revision records, for all databases; {@link MissingDowngrade} where there is none. */
    public ChangeSet downgrade(String id) {
        LoadedMigration migration = migration(id);
        try {
            return Operations.ofDowngrade(migration.migration());
        } catch (IrreversibleMigration e) {
            throw new MissingDowngrade(migration.revision(), e);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw new FaultyMigration(migration.revision(), e);
        }
    }

    /** The fingerprint of what the upgrade to this revision records. */
    public String checksum(String id) {
        return checksums.computeIfAbsent(id, known -> Checksum.of(upgrade(known)));
    }

    /** What this revision says about making tables anew. */
    Optional<BatchPolicy> batch(String id) {
        return Optional.ofNullable(migration(id).migration().getClass().getAnnotation(Batch.class))
                .map(Batch::value);
    }

    /** The schema to which these revisions lead on a database of this dialect, as far as their operations tell. */
    public Schema replay(Set<String> ids, Dialect dialect) {
        return replay(ids, dialect.id(), new KnownSchema(dialect.naming(), Schema.EMPTY));
    }

    /** The schema to which these revisions lead on no database in particular: operations for one only do not count. */
    public Schema replay(Set<String> ids) {
        return replay(ids, "", new KnownSchema(Schema.EMPTY));
    }

    private Schema replay(Set<String> ids, String database, KnownSchema known) {
        for (RevisionNode revision : graph.revisions()) {
            if (ids.contains(revision.id())) {
                upgrade(revision.id()).on(database).operations().forEach(known::note);
            }
        }
        return known.schema();
    }

    private ChangeSet recordUpgrade(String id) {
        LoadedMigration migration = migration(id);
        try {
            return Operations.ofUpgrade(migration.migration());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw new FaultyMigration(migration.revision(), e);
        }
    }

    private LoadedMigration migration(String id) {
        LoadedMigration found = byId.get(graph.revision(id).id());
        if (found == null) {
            throw new IllegalStateException("no migration " + id);
        }
        return found;
    }
}
