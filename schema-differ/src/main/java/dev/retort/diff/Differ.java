// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Respelling;
import dev.retort.dialect.ServerVersion;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Unmanaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /** What leads from {@code live} to {@code target}. */
    public Difference diff(Schema live, Schema target, DiffOptions options) {
        ChangeSet renaming = new RenameOperations(dialect.naming(), live).of(options.renames());
        Schema renamed = renaming.applyTo(live);
        Kept kept = keep(renamed, respelled(target, renamed), options);
        Schema aligned = new Alignment(dialect, options.countsAsTold()).of(kept.target(), renamed);
        Schema complete = new ConventionalNames(dialect, aligned, renamed).complete(aligned);
        List<Operation> operations = new ArrayList<>(renaming.operations());
        operations.addAll(new SchemaDifference(renamed, complete, options, abilities).operations());
        ChangeSet upgrade = new ChangeSet(operations);
        ChangeSet downgrade = new DowngradeFills(dialect.types()).complete(upgrade.inverse(live));
        return new Difference(
                upgrade,
                downgrade,
                complete,
                kept.unmanaged(),
                List.of(),
                new RenameCandidates(dialect).among(renamed, complete));
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
