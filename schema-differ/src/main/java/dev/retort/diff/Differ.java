// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Respelling;
import dev.retort.dialect.ServerVersion;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.CannotTell;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Unmanaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares two schemas and says which operations lead from the one to the other.
 *
 * <p>The target is first aligned: spelled as the live schema spells whatever means the same to the database. Then what is unequal
 * is a difference.
 */
public final class Differ {

    private final Dialect dialect;
    private final Set<Ability> abilities;

    /** Compares as a server of this kind and version would see it. */
    public Differ(Dialect dialect, ServerVersion version) {
        this.dialect = dialect;
        this.abilities = dialect.abilities(version);
    }

    /** What leads from {@code live} to {@code target}, as far as rules can tell. */
    public Difference diff(Schema live, Schema target, DiffOptions options) {
        return diff(live, target, options, Twin.NONE);
    }

    /** What leads from {@code live} to {@code target}; what rules cannot tell is settled by the twin. */
    public Difference diff(Schema live, Schema target, DiffOptions options, Twin twin) {
        ChangeSet renaming = renaming(live, target, options);
        Schema renamed = renaming.applyTo(live);
        Kept kept = keep(renamed, respelled(target, renamed), options);
        Schema byRules = aligned(kept.target(), renamed, options, Settled.NOTHING);
        Settled settled = settled(Suspects.of(kept.target(), byRules, renamed), kept.target(), twin);
        Schema aligned = settled.equals(Settled.NOTHING) ? byRules : aligned(kept.target(), renamed, options, settled);
        Schema complete = new ConventionalNames(dialect, aligned, renamed).complete(aligned);
        List<Operation> operations = new ArrayList<>(renaming.operations());
        operations.addAll(new SchemaDifference(renamed, complete, options, abilities).operations());
        ChangeSet upgrade = new ChangeSet(operations);
        ChangeSet downgrade = new DowngradeFills(dialect, live).complete(upgrade.inverse(live));
        return new Difference(
                upgrade,
                downgrade,
                complete,
                kept.unmanaged(),
                Stream.concat(settled.unknown().stream(), optionsThatStay(renamed, complete, options))
                        .sorted()
                        .toList(),
                new RenameCandidates(dialect).among(renamed, complete));
    }

    /** No operation changes what stands behind a table's definition; entities leave it open. */
    private static Stream<CannotTell> optionsThatStay(Schema live, Schema target, DiffOptions options) {
        return target.tables().values().stream()
                .filter(table -> options.countsAsTold())
                .flatMap(table -> live.table(table.name()).stream()
                        .filter(other -> !other.options().equals(table.options()))
                        .map(other -> new CannotTell(
                                "options of " + table.name(),
                                "they are " + other.options() + ", wanted are " + table.options()
                                        + ", and no operation changes them")));
    }

    /** What a person said was renamed, and what follows from it. */
    private ChangeSet renaming(Schema live, Schema target, DiffOptions options) {
        ChangeSet said = new RenameOperations(dialect.naming(), live).of(options.renames());
        Schema renamed = said.applyTo(live);
        List<Operation> operations = new ArrayList<>(said.operations());
        operations.addAll(new ImpliedRenames(dialect.canonical(), options, renamed, respelled(target, renamed))
                .find()
                .operations());
        return new ChangeSet(operations);
    }

    private Schema aligned(Schema target, Schema live, DiffOptions options, Settled settled) {
        return new Alignment(dialect, abilities, options.countsAsTold(), settled).of(target, live);
    }

    /** A database that keeps expressions as they were told says by their words alone whether they are the same. */
    private Settled settled(Set<Suspect> suspects, Schema target, Twin twin) {
        return suspects.isEmpty() || !abilities.contains(Ability.REWRITES_EXPRESSIONS)
                ? Settled.NOTHING
                : new Settled(twin.ask(suspects, target));
    }

    private Schema respelled(Schema target, Schema live) {
        Schema respelled = new Respelling(dialect.naming(), live).of(target);
        Schema known = abilities.contains(Ability.ENUM_TYPES)
                ? respelled
                : new Schema(respelled.namespaces(), respelled.tables(), respelled.sequences(), live.enums());
        return abilities.contains(Ability.SCHEMAS)
                ? known
                : new Schema(live.namespaces(), known.tables(), known.sequences(), known.enums());
    }

    /** The target with what may not go, and the list of it. */
    private record Kept(Schema target, List<Unmanaged> unmanaged) {}

    private static Kept keep(Schema live, Schema target, DiffOptions options) {
        Schema with = target;
        List<Unmanaged> unmanaged = new ArrayList<>();
        for (ObjectName name : live.tables().keySet()) {
            if (target.table(name).isEmpty() && !options.mayDrop().test(name)) {
                with = with.with(live.tables().get(name));
                unmanaged.add(new Unmanaged("table", name, NOT_OURS));
            }
        }
        for (ObjectName name : live.sequences().keySet()) {
            if (target.sequence(name).isEmpty() && !options.mayDrop().test(name)) {
                with = with.with(live.sequences().get(name));
                unmanaged.add(new Unmanaged("sequence", name, NOT_OURS));
            }
        }
        for (ObjectName name : live.enums().keySet()) {
            if (target.enumType(name).isEmpty() && !options.mayDrop().test(name)) {
                with = with.with(live.enums().get(name));
                unmanaged.add(new Unmanaged("enum type", name, NOT_OURS));
            }
        }
        for (String namespace : live.namespaces()) {
            boolean used = with.tables().keySet().stream().anyMatch(name -> namespace.equals(name.schema()));
            if (used || !options.mayDrop().test(ObjectName.of(namespace))) {
                with = with.withNamespace(namespace);
            }
        }
        return new Kept(with, unmanaged);
    }

    private static final String NOT_OURS = "no entity maps it and no migration made it";
}
