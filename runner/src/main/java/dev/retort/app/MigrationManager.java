// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static java.util.Objects.requireNonNull;

import dev.retort.app.Authoring.Mode;
import dev.retort.app.RevisionStatus.State;
import dev.retort.dialect.Dialect;
import dev.retort.migration.RevisionGraph;
import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import dev.retort.run.AuditEntry;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Direction;
import dev.retort.run.Finding;
import dev.retort.run.History;
import dev.retort.run.MigrationEngine;
import dev.retort.run.Migrations;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.run.RunPlan;
import dev.retort.run.RunReport;
import dev.retort.run.ScriptWriter;
import dev.retort.run.SqlScript;
import dev.retort.run.StampReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a project on one database: all that the command line does with them, for programs.
 *
 * <p>Each method opens the connections that it needs and closes them; threads may share a manager. Targets are those of the command
 * line: {@code head}, {@code heads}, {@code base}, {@code +2}, {@code -1}, an id, a unique beginning of one.
 */
public final class MigrationManager {

    private final ConnectionSource connections;
    private final ManagerOptions options;
    private final Supplier<Migrations> migrations;

    private MigrationManager(ConnectionSource connections, ManagerOptions options, Supplier<Migrations> migrations) {
        this.connections = connections;
        this.options = options;
        this.migrations = migrations;
    }

    /**
     * The compiled migrations of {@value ManagerOptions#DEFAULT_PACKAGE} on this database, with the rules of {@code dev}, which apply
     * what loses data as well: no variable is read, {@code RETORT_ENV} neither. The rules of an environment are among the options, as
     * {@link AppSettings#manager} gives them.
     */
    public static MigrationManager of(DataSource dataSource) {
        return of(dataSource, ManagerOptions.defaults());
    }

    /** On the database of this pool, which gives two connections at a time. */
    public static MigrationManager of(DataSource dataSource, ManagerOptions options) {
        return of(ConnectionSource.of(dataSource), options);
    }

    /** On the database of these connections. */
    public static MigrationManager of(ConnectionSource connections, ManagerOptions options) {
        requireNonNull(connections, "connections");
        requireNonNull(options, "options");
        return new MigrationManager(connections, options, new MigrationsOnce(options.migrations()));
    }

    /**
     * The very same migrations in another schema of the database, which has a history of its own: for an application with a schema for
     * each tenant. On MySQL and MariaDB a schema is a database.
     */
    public MigrationManager inSchema(String schema) {
        RunOptions run = options.run().withDefaultSchema(requireNonNull(schema, "schema"));
        return new MigrationManager(connections, options.withRun(run), migrations);
    }

    /** Applies all that is pending. */
    public RunReport upgrade() {
        return upgrade("heads");
    }

    /** Applies what is missing up to the target. */
    public RunReport upgrade(String target) {
        return engine().upgrade(requireNonNull(target, "target"));
    }

    /** Takes the last migration back. */
    public RunReport downgrade() {
        return downgrade("-1");
    }

    /** Takes back what was applied after the target. */
    public RunReport downgrade(String target) {
        return engine().downgrade(requireNonNull(target, "target"));
    }

    /** What the database remembers, in the order in which it was applied. Asks nothing of the migrations. */
    public List<AppliedRevision> applied() {
        return engine(Migrations.load()).history().applied();
    }

    /** The revisions that the database is at: none before the first, several where branches are open. Asks nothing of the migrations. */
    public List<AppliedRevision> current() {
        return engine(Migrations.load()).history().current();
    }

    /** What an upgrade to all heads would apply, in order. */
    public List<RevisionNode> pending() {
        return pending("heads");
    }

    /** What an upgrade to the target would apply, in order. */
    public List<RevisionNode> pending(String target) {
        return engine().pending(requireNonNull(target, "target"));
    }

    /** The revisions that none follows; no database is asked. */
    public List<RevisionNode> heads() {
        RevisionGraph graph = migrations().graph();
        return graph.heads().stream().map(graph::revision).toList();
    }

    /**
     * The revisions of the project, the newest first.
     *
     * @param range {@code FROM:TO}, both included, either of them left out for base and heads; null for all. The database is asked only
     *     where it says {@code current}.
     */
    public List<RevisionNode> revisions(@Nullable String range) {
        boolean asks = range != null && RevisionRange.asksDatabase(range);
        return revisions(range, asks ? engine().history() : History.EMPTY);
    }

    /** All revisions of the project, the newest first, and which of them the database has. */
    public List<RevisionStatus> history() {
        return history(null);
    }

    /** The revisions of a range as {@link #revisions} takes it, and which of them the database has. */
    public List<RevisionStatus> history(@Nullable String range) {
        History history = engine().history();
        Set<String> current = new HashSet<>();
        history.current().forEach(revision -> current.add(revision.id()));
        return revisions(range, history).stream()
                .map(revision -> new RevisionStatus(revision, state(revision.id(), current, history)))
                .toList();
    }

    private static State state(String id, Set<String> current, History history) {
        if (current.contains(id)) {
            return State.CURRENT;
        }
        return history.ids().contains(id) ? State.APPLIED : State.PENDING;
    }

    private List<RevisionNode> revisions(@Nullable String range, History history) {
        RevisionGraph graph = migrations().graph();
        List<RevisionNode> chosen = new ArrayList<>(graph.revisions());
        if (range != null) {
            Set<String> inside = new RevisionRange(graph, history.ids()).of(range);
            chosen.removeIf(revision -> !inside.contains(revision.id()));
        }
        Collections.reverse(chosen);
        return List.copyOf(chosen);
    }

    /** How database and migrations stand to each other. */
    public Status status() {
        MigrationEngine engine = engine();
        MigrationEngine.Memory memory = engine.memory();
        History history = memory.history();
        return Status.of(migrations().graph(), history, engine.edited(history), memory.journal());
    }

    /** Checks the migrations, and the database's memory of them, against each other. */
    public Validation validate() {
        Status status = status();
        List<Finding> findings = engine().validate();
        return new Validation(
                migrations().graph().revisions().size(),
                status.current(),
                status.pending(),
                findings.stream().filter(finding -> finding.kind().isError()).toList(),
                findings.stream().filter(finding -> !finding.kind().isError()).toList());
    }

    /** What a run to the target would do, statement by statement; nothing is run. */
    public RunPlan plan(Direction direction, String target) {
        return engine().plan(direction, target);
    }

    /** What was done to the database, the failures too, in order. */
    public List<AuditEntry> audit() {
        return engine(Migrations.load()).audit();
    }

    /** Makes the database remember these targets as applied, and runs nothing; other branches stay as they are. */
    public StampReport stamp(String... targets) {
        return engine().stamp(List.of(targets));
    }

    /** Forgets all that the database remembers, revisions that no migration has included, and stamps these targets. */
    public StampReport stampAfresh(String... targets) {
        return engine().stampAfresh(List.of(targets));
    }

    /** What a run from where the database is to the target would tell it, as a script. */
    public SqlScript sql(Direction direction, String target) {
        return engine().script(direction, target);
    }

    /** What leads from one revision, or {@code base}, to another on a database of this kind; none is asked. */
    public SqlScript sql(Direction direction, String from, String to, Dialect dialect) {
        return new ScriptWriter(migrations(), dialect, options.run().batch()).write(direction, from, to);
    }

    /** Writes an empty migration behind the only head; {@link NoAuthoring} where Retort's tools are not on the class path. */
    public AuthoredMigration create(MigrationSources sources, String message) {
        return Authoring.installed().create(migrations(), sources, message);
    }

    /**
     * Writes a migration with one statement behind the only head, as {@code retort template} does; {@link NoAuthoring} where Retort's
     * tools are not on the class path.
     */
    public AuthoredMigration template(MigrationSources sources, String template, Map<String, String> options) {
        return Authoring.installed().template(migrations(), sources, template, options);
    }

    /**
     * Writes what differs between entities and the database as a migration behind the only head; {@link NoAuthoring} where Retort's
     * tools are not on the class path.
     */
    public AuthoredMigration autogenerate(MigrationSources sources, EntityModel model, String message, Mode mode) {
        return Authoring.installed().autogenerate(migrations(), connections, sources, model, message, mode);
    }

    /** The migrations, found and loaded when they are first asked for. */
    public Migrations migrations() {
        return migrations.get();
    }

    /** A sentence on migrations of which there are none; nothing where there are some. */
    Optional<String> lack() {
        if (!migrations().loaded().isEmpty()) {
            return Optional.empty();
        }
        String place = options.migrations().place();
        return Optional.of(
                "there are no migrations" + (place.isEmpty() ? "" : " in " + place)
                        + "; where there should be some, correct the name of their package (spring.retort.packages, RETORT_MIGRATIONS_PACKAGE)");
    }

    /** A manager of the very same migrations that opens its connections elsewhere and tells somebody else besides. */
    MigrationManager with(ConnectionSource others, RunListener besides) {
        RunListener both = RunListener.all(options.listener(), besides);
        return new MigrationManager(others, options.withListener(both), migrations);
    }

    private MigrationEngine engine() {
        return engine(migrations());
    }

    private MigrationEngine engine(Migrations which) {
        return new MigrationEngine(connections, which, options.run(), options.listener());
    }
}
