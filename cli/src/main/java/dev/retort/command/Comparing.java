// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.DefaultSchema;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.Naming;
import dev.retort.dialect.ServerVersion;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Differ;
import dev.retort.diff.Difference;
import dev.retort.diff.Twin;
import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.LiveDatabase;
import dev.retort.introspect.LiveSchema;
import dev.retort.introspect.RememberingTwin;
import dev.retort.introspect.TwinDatabase;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.Operation;
import dev.retort.run.AppliedRevision;
import dev.retort.run.Migrations;
import dev.retort.scan.ScanResult;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.CannotTell;
import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.TableFilter;
import dev.retort.schema.Unmanaged;
import dev.retort.setting.DatabaseSettings;
import dev.retort.setting.DatabaseUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what a project wants with what its database has. */
final class Comparing {

    private final Project project;
    private final CompareOptions options;
    private final TableFilter filter;

    Comparing(Project project, CompareOptions options) {
        this.project = project;
        this.options = options;
        this.filter = project.tables();
    }

    /**
     * Reads both sides once; how they differ can be asked more than once, see {@link Sides#compare}.
     *
     * @param pending migrations that are taken as applied
     */
    Sides read(List<RevisionNode> pending) {
        return options.offline()
                ? readMigrations(Dialects.installed()
                        .forUrl(project.settings().requiredDatabase().url().jdbc()))
                : readDatabase(pending);
    }

    private Sides readDatabase(List<RevisionNode> pending) {
        try (LiveDatabase database = LiveDatabase.open(project.connections()::open)) {
            Target asked = target(database.dialect(), database.productVersion());
            Schema replayed = history(database.dialect());
            LiveSchema live = database.read(looking(asked.schema(), replayed)).spelledAs(asked.schema(), replayed);
            Naming naming = database.dialect().naming();
            DefaultSchema defaultSchema = new DefaultSchema(naming, live.defaultSchema());
            Target target = asked.unqualified(defaultSchema);
            Schema found = live.schemaFor(target.schema(), naming);
            SortedMap<ObjectName, Unmanaged> taken = live.inPlaceOfTables(target.schema(), naming);
            List<CannotTell> doubts = new ArrayList<>(live.cannotTell());
            doubts.addAll(target.doubts());
            taken.forEach((name, relation) -> doubts.add(new CannotTell(
                    "table " + name, "in the database it is a " + relation.kind() + ", which is left as it is")));
            return new Sides(
                    database.dialect(),
                    new Differ(database.dialect(), database.version()),
                    with(pending, found, database.dialect()),
                    without(taken.keySet(), target.schema()),
                    target.rows(),
                    live.unmanaged(),
                    doubts,
                    target.warnings(),
                    mayDrop(naming, defaultSchema.unqualified(replayed), found),
                    twin(database));
        }
    }

    private Twin twin(LiveDatabase database) {
        return new RememberingTwin(
                new TwinDatabase(project.connections()::open, database.dialect(), database.version()),
                project.installation().cache().resolve("twins"),
                database.dialect(),
                database.version(),
                database.setting());
    }

    static Schema without(Collection<ObjectName> tables, Schema schema) {
        Schema fewer = schema;
        for (ObjectName table : tables) {
            fewer = fewer.withoutTable(table);
        }
        return fewer;
    }

    /** The migrations stand for a database, of which no more is known than its kind. */
    Sides readMigrations(Dialect dialect) {
        ServerVersion version = dialect.assumedVersion();
        DefaultSchema defaultSchema = new DefaultSchema(dialect.naming(), dialect.usualSchema());
        Target target = target(dialect, version.toString()).unqualified(defaultSchema);
        return new Sides(
                dialect,
                new Differ(dialect, version),
                defaultSchema.unqualified(history(dialect)),
                target.schema(),
                target.rows(),
                List.of(),
                target.doubts(),
                target.warnings(),
                name -> true,
                Twin.NONE);
    }

    private Schema with(List<RevisionNode> pending, Schema live, Dialect dialect) {
        KnownSchema known = new KnownSchema(live);
        for (RevisionNode revision : pending) {
            project.migrations()
                    .upgrade(revision.id())
                    .on(dialect.id())
                    .operations()
                    .forEach(known::note);
        }
        return known.schema();
    }

    /** What of a database is looked at, so that all of these can be found there. */
    private IntrospectionOptions looking(Schema... wanted) {
        TreeSet<String> schemas = new TreeSet<>(project.settings().scope().schemas());
        for (Schema schema : wanted) {
            schemas.addAll(schema.namespaces());
            Stream.of(schema.tables(), schema.sequences(), schema.enums())
                    .flatMap(named -> named.keySet().stream())
                    .flatMap(name -> Stream.ofNullable(name.schema()))
                    .forEach(schemas::add);
        }
        return project.scope().withSchemas(schemas);
    }

    /** What all migrations of the project make. */
    private Schema history(Dialect dialect) {
        Migrations migrations = project.migrationsIfAny();
        return migrations.replay(migrations.graph().ids(), dialect);
    }

    /** What those migrations made that the database remembers. */
    private Schema applied(Dialect dialect) {
        Set<String> ids =
                project.manager().applied().stream().map(AppliedRevision::id).collect(Collectors.toSet());
        return project.migrations().replay(ids, dialect);
    }

    private Predicate<ObjectName> mayDrop(Naming naming, Schema history, Schema live) {
        if (options.dropUnmanaged() || options.wanted() instanceof Wanted.Twin) {
            return name -> true;
        }
        Set<ObjectName> made = new TreeSet<>();
        made.addAll(history.tables().keySet());
        made.addAll(history.sequences().keySet());
        made.addAll(history.enums().keySet());
        history.namespaces().forEach(name -> made.add(ObjectName.of(name)));
        Set<ObjectName> keys = made.stream().map(naming::key).collect(Collectors.toSet());
        if (options.wanted() instanceof Wanted.History) {
            // what was done to a table by hand is adopted with the types that it takes
            keys.addAll(live.tables().values().stream()
                    .filter(table -> keys.contains(naming.key(table.name())))
                    .flatMap(table -> table.columns().values().stream())
                    .flatMap(column -> enumType(column.type()))
                    .map(naming::key)
                    .toList());
        }
        return name -> keys.contains(naming.key(name));
    }

    private static Stream<ObjectName> enumType(DataType type) {
        return type instanceof DataType.Array array
                ? enumType(array.element())
                : type instanceof DataType.EnumReference reference ? Stream.of(reference.name()) : Stream.empty();
    }

    private Target target(Dialect dialect, String version) {
        if (options.wanted() instanceof Wanted.Model model) {
            return other(model.url(), dialect);
        } else if (options.wanted() instanceof Wanted.Twin twin) {
            return other(twin.url(), dialect);
        } else if (options.wanted() instanceof Wanted.History) {
            return new Target(applied(dialect), List.of(), List.of(), List.of());
        }
        ScanResult model = new ModelReader(project.settings().model(), project.installation()).read(dialect, version);
        return new Target(
                accepted(model.schema()),
                model.rows(),
                List.of(),
                model.problems().stream().map(Problem::toString).toList());
    }

    private Target other(DatabaseUrl url, Dialect dialect) {
        DatabaseSettings settings = new DatabaseSettings(url, url.user(), url.password(), Duration.ZERO);
        try (LiveDatabase other = LiveDatabase.open(Project.connections(settings)::open)) {
            LiveSchema schema = other.read(looking(history(dialect)));
            return new Target(schema.schema(), List.of(), schema.cannotTell(), List.of());
        }
    }

    private Schema accepted(Schema model) {
        Schema accepted = model;
        for (ObjectName name : model.tables().keySet()) {
            if (!filter.accepts(name)) {
                accepted = accepted.withoutTable(name);
            }
        }
        return accepted;
    }

    /** What is wanted. */
    private record Target(
            Schema schema, List<Operation.BulkInsert> rows, List<CannotTell> doubts, List<String> warnings) {

        /** The same with what is in the default schema standing without one. */
        Target unqualified(DefaultSchema defaultSchema) {
            return new Target(
                    defaultSchema.unqualified(schema),
                    rows.stream().map(defaultSchema::unqualified).toList(),
                    doubts,
                    warnings);
        }
    }

    /** What is compared with what. */
    record Sides(
            Dialect dialect,
            Differ differ,
            Schema live,
            Schema target,
            List<Operation.BulkInsert> rows,
            List<Unmanaged> leftAlone,
            List<CannotTell> doubts,
            List<String> warnings,
            Predicate<ObjectName> mayDrop,
            Twin twin) {

        Comparison compare(CompareOptions options) {
            Difference difference = differ.diff(
                    live,
                    target,
                    DiffOptions.defaults()
                            .withRenames(options.renames())
                            .withFills(options.fills())
                            .withCountsAsTold(!(options.wanted() instanceof Wanted.Entities))
                            .withMayDrop(mayDrop),
                    twin);
            return new Comparison(dialect, live, difference, rows, leftAlone, doubts, warnings);
        }
    }
}
