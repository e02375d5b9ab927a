// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Ability;
import dev.retort.migration.RevisionNode;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the migrations of a project on one database.
 *
 * <p>Each method opens a connection of its own and closes it. What only reads writes nothing, not even the table for the history.
 */
public final class MigrationEngine {

    private final ConnectionSource connections;
    private final Migrations migrations;
    private final RunOptions options;
    private final RunListener listener;
    private final Set<Ability> denied;

    /** An engine for these migrations on this database. */
    public MigrationEngine(
            ConnectionSource connections, Migrations migrations, RunOptions options, RunListener listener) {
        this(connections, migrations, options, listener, Set.of());
    }

    /** An engine that makes do without some of what the database can. */
    MigrationEngine(
            ConnectionSource connections,
            Migrations migrations,
            RunOptions options,
            RunListener listener,
            Set<Ability> denied) {
        this.connections = connections;
        this.migrations = migrations;
        this.options = options;
        this.listener = listener;
        this.denied = Set.copyOf(denied);
    }

    /** What the database remembers; nothing is asked of the migrations. */
    public History history() {
        try (Session session = open()) {
            return session.readHistory();
        }
    }

    /** What an upgrade to the target would apply, in order. */
    public List<RevisionNode> pending(String target) {
        History history = history();
        checkKnown(history);
        return migrations.graph().upgradePath(history.ids(), target);
    }

    /** The schema to which the applied migrations led, as far as their operations tell. */
    public Schema replay() {
        try (Session session = open()) {
            History history = session.readHistory();
            checkKnown(history);
            return migrations.replay(history.ids(), session.dialect());
        }
    }

    /** The applied migrations that are no longer what was applied. */
    public List<RevisionNode> edited() {
        return edited(history());
    }

    /** Applies what is missing up to the target. */
    public RunReport upgrade(String target) {
        return run(Direction.UPGRADE, target);
    }

    /** Takes back what was applied after the target. */
    public RunReport downgrade(String target) {
        return run(Direction.DOWNGRADE, target);
    }

    /** What a run to the target would do to this database; the environment's rules are not asked. */
    public RunPlan plan(Direction direction, String target) {
        try (Session session = open()) {
            List<PlannedRevision> plan = plan(session, direction, target);
            Set<String> done = session.readJournal().stream()
                    .filter(JournalEntry::isDone)
                    .map(entry -> PlanWriter.key(entry.revision(), entry.part()))
                    .collect(Collectors.toSet());
            return new PlanReader(session, planner(session), done).read(direction, plan);
        }
    }

    /** What a run to the target would tell this database, as a script. */
    public SqlScript script(Direction direction, String target) {
        try (Session session = open()) {
            History history = session.readHistory();
            checkKnown(history);
            return new ScriptWriter(migrations, session.dialect(), session.version(), options.batch())
                    .write(direction, history.ids(), target);
        }
    }

    /** Makes the history say that the database is at these targets, and runs nothing. Other branches stay as they are. */
    public StampReport stamp(List<String> targets) {
        try (Session session = open()) {
            lock(session);
            History before = session.readHistory();
            checkKnown(before);
            return stamp(session, before, before.ids(), targets);
        }
    }

    /** Forgets the whole history, revisions that no migration has included, and stamps these targets. */
    public StampReport stampAfresh(List<String> targets) {
        try (Session session = open()) {
            lock(session);
            return stamp(session, session.readHistory(), Set.of(), targets);
        }
    }

    /** Drops all there is in the default schema, whatever made it, the history included. */
    public void reset() {
        Policy policy = options.policy();
        if (policy.reset() == Policy.Rule.REFUSED) {
            throw RefusedByPolicy.reset(policy.environment());
        } else if (policy.reset() == Policy.Rule.ASKED && !options.consent().reset()) {
            throw ConfirmationNeeded.reset(policy.environment());
        }
        try (Session session = open()) {
            session.lockOnly(connections, options, queue());
            Demolition demolition = new Demolition(session, queue());
            attempts(session).until("dropping everything", demolition::run);
        }
    }

    /** What the database remembers of migrations that are under way, or were when their process ended. */
    public List<JournalEntry> journal() {
        try (Session session = open()) {
            return session.readJournal();
        }
    }

    /** What the database remembers of what is done, and of what is under way or was cut off. */
    public record Memory(History history, List<JournalEntry> journal) {

        /** Copies the list. */
        public Memory {
            journal = List.copyOf(journal);
        }
    }

    /** All that the database remembers, asked over one connection. */
    public Memory memory() {
        try (Session session = open()) {
            // in this order: what another process finishes in between is then in the history
            List<JournalEntry> journal = session.readJournal();
            return new Memory(session.readHistory(), journal);
        }
    }

    /** Checks the migrations, and the database's memory of them, against each other. */
    public List<Finding> validate() {
        try (Session session = open()) {
            List<JournalEntry> journal = session.readJournal();
            return new HistoryCheck(migrations, session.readHistory()).run(journal);
        }
    }

    /** What was done to the database's revisions, and what failed, in order. */
    public List<AuditEntry> audit() {
        try (Session session = open()) {
            return session.audit().read();
        } catch (SQLException e) {
            throw new DatabaseFailed("reading the table " + AuditTable.NAME, e);
        }
    }

    /** Spells out what {@link #resolve} would believe of a migration that was cut off; nothing is changed. */
    public Resolution resolution(String revision, Belief belief) {
        try (Session session = open()) {
            return resolver(session, revision).spellOut(belief);
        }
    }

    /** Takes somebody's word for what became of a migration that was cut off; nothing is run. */
    public void resolve(Resolution resolution) {
        try (Session session = open()) {
            lock(session);
            if (!entries(session, resolution.revision()).equals(resolution.journal())) {
                throw NothingToResolve.changed(resolution.revision());
            }
            resolver(session, resolution.revision()).believe(resolution.belief(), queue());
        } catch (SQLException e) {
            throw new DatabaseFailed("changing the journal", e);
        }
    }

    private Resolver resolver(Session session, String revision) {
        RevisionNode node = migrations.graph().find(revision);
        List<JournalEntry> entries = entries(session, node.id());
        if (entries.isEmpty()) {
            throw NothingToResolve.of(node.id(), session.readJournal());
        }
        PlannedRevision planned = planner(session)
                .single(entries.get(0).direction(), node, session.readHistory().ids());
        return new Resolver(session, options, planned, entries);
    }

    private static List<JournalEntry> entries(Session session, String revision) {
        return session.readJournal().stream()
                .filter(entry -> entry.revision().equals(revision))
                .toList();
    }

    private RunReport run(Direction direction, String target) {
        try (Session session = open()) {
            if (allowed(session, direction, target).isEmpty()) {
                return new RunReport(direction, List.of(), session.readHistory().current());
            }
            lock(session);
            List<RunReport.Done> done = run(session, allowed(session, direction, target));
            return new RunReport(direction, done, session.readHistory().current());
        }
    }

    private List<PlannedRevision> allowed(Session session, Direction direction, String target) {
        List<PlannedRevision> plan = plan(session, direction, target);
        if (options.policy().validates() && !plan.isEmpty()) {
            checkAll(session);
        }
        if (!isFresh(session)) {
            new PolicyCheck(options, session.dialect().naming()).check(direction, plan);
        }
        return plan;
    }

    /** Whether there is nothing to lose: no table, or those only that a first run has made before it was cut off. */
    private static boolean isFresh(Session session) {
        return session.readHistory().applied().isEmpty()
                && (!session.readJournal().isEmpty() || session.isEmpty());
    }

    /** What was cut off is what this run goes on with. */
    private void checkAll(Session session) {
        List<Finding> errors = new HistoryCheck(migrations, session.readHistory())
                .run(List.of()).stream()
                        .filter(finding -> finding.kind().isError())
                        .toList();
        if (!errors.isEmpty()) {
            throw new ValidationFailed(options.policy().environment(), errors);
        }
    }

    private List<PlannedRevision> plan(Session session, Direction direction, String target) {
        // in this order: what another process finishes in between is then in the history
        List<JournalEntry> journal = session.readJournal();
        History history = session.readHistory();
        checkKnown(history);
        List<RevisionNode> edited = edited(history);
        if (!edited.isEmpty()) {
            throw new EditedMigrations(
                    edited, history.current().stream().map(AppliedRevision::id).toList());
        }
        return planner(session).plan(direction, history.ids(), target, journal);
    }

    private Planner planner(Session session) {
        return new Planner(
                migrations,
                session.dialect(),
                session.version(),
                options.batch(),
                keys -> new Cutter(session.hasTransactionalDdl(), session.platform()::statements, keys));
    }

    private List<RunReport.Done> run(Session session, List<PlannedRevision> plan) {
        try (ShutdownSignal end = new ShutdownSignal()) {
            return run(session, plan, end);
        }
    }

    private List<RunReport.Done> run(Session session, List<PlannedRevision> plan, ShutdownSignal end) {
        List<RunReport.Done> done = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            if (end.isHeard()) {
                List<RevisionNode> all =
                        plan.stream().map(PlannedRevision::revision).toList();
                throw new RunStopped(plan.get(i).direction(), all.subList(0, i), all.subList(i, all.size()));
            }
            Direction direction = plan.get(i).direction();
            RevisionNode revision = plan.get(i).revision();
            listener.starting(direction, revision, i + 1, plan.size());
            Optional<Duration> duration = run(session, plan.get(i));
            if (duration.isPresent()) {
                listener.finished(direction, revision, duration.get());
                done.add(new RunReport.Done(revision, duration.get()));
            } else {
                listener.alreadyDone(direction, revision);
            }
        }
        return done;
    }

    private Optional<Duration> run(Session session, PlannedRevision planned) {
        try {
            return new MigrationRun(session, options, planned, listener).run();
        } catch (RuntimeException e) {
            listener.failed(planned.direction(), planned.revision(), e);
            throw e;
        }
    }

    private StampReport stamp(Session session, History before, Set<String> from, List<String> targets) {
        Set<String> wanted = from;
        for (String target : targets) {
            wanted = migrations.graph().stamped(wanted, target);
        }
        return new Stamping(session, options, migrations, queue(), attempts(session)).stamp(before, wanted);
    }

    private Session open() {
        return Session.open(connections, options, denied);
    }

    private void lock(Session session) {
        session.lock(connections, options, queue());
    }

    private Attempts attempts(Session session) {
        return new Attempts(session, options, listener);
    }

    private LockQueue queue() {
        return new LockQueue(options, listener);
    }

    private void checkKnown(History history) {
        List<String> unknown = history.ids().stream()
                .filter(id -> !migrations.graph().contains(id))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownAppliedRevisions(unknown);
        }
    }

    /** Those of this history. */
    public List<RevisionNode> edited(History history) {
        return history.applied().stream()
                .filter(applied -> migrations.graph().contains(applied.id()))
                .filter(applied -> !applied.checksum().equals(migrations.checksum(applied.id())))
                .map(applied -> migrations.graph().revision(applied.id()))
                .toList();
    }
}
