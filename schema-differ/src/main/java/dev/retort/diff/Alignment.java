// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Canonical;
import dev.retort.dialect.Dialect;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces whatever means the same to the database by the live schema's way to say it. What is left unequal afterwards is a
 * difference, so the comparison itself is by equality.
 */
final class Alignment {

    private final Canonical canonical;
    private final Set<Ability> abilities;
    private final boolean countsAsTold;
    private final Settled settled;

    /** See {@link DiffOptions#countsAsTold}. */
    Alignment(Dialect dialect, Set<Ability> abilities, boolean countsAsTold, Settled settled) {
        this.canonical = dialect.canonical();
        this.abilities = abilities;
        this.countsAsTold = countsAsTold;
        this.settled = settled;
    }

    Schema of(Schema target, Schema live) {
        Schema aligned = target;
        for (Table table : target.tables().values()) {
            Table other = live.tables().get(table.name());
            if (other != null) {
                aligned = aligned.with(table(table, other));
            }
        }
        for (Sequence sequence : target.sequences().values()) {
            Sequence other = live.sequences().get(sequence.name());
            if (other != null && canonical.of(sequence).equals(canonical.of(other))) {
                aligned = aligned.with(other);
            }
        }
        for (EnumType type : target.enums().values()) {
            EnumType other = live.enums().get(type.name());
            if (other != null && canonical.of(type).equals(canonical.of(other))) {
                aligned = aligned.with(other);
            }
        }
        return aligned;
    }

    private Table table(Table target, Table live) {
        Table possible = abilities.contains(Ability.VIRTUAL_COLUMNS) ? target : storing(target);
        return align(countsAsTold ? possible : leftOpen(possible, live), live);
    }

    /** Where nothing is computed when it is read, it is kept. */
    private static Table storing(Table target) {
        return target.withColumns(target.columns().values().stream()
                .map(column -> column.generated() == null ? column : kept(column, column.generated(), true))
                .toList());
    }

    /** The target with what it leaves open as it is now: by what its columns count, and whether what is computed is kept. */
    private static Table leftOpen(Table target, Table live) {
        return target.withColumns(target.columns().values().stream()
                .map(column -> leftOpen(column, live.columns().get(column.name())))
                .toList());
    }

    private static Column leftOpen(Column column, @Nullable Column live) {
        Identity wanted = column.identity();
        if (live == null) {
            return column;
        } else if (wanted != null && live.identity() != null) {
            return column.withIdentity(counting(wanted, live.identity()));
        }
        return column.generated() == null || live.generated() == null
                ? column
                : kept(column, column.generated(), live.generated().stored());
    }

    private static Identity counting(Identity wanted, Identity found) {
        Identity.Kind kind = wanted.kind();
        boolean open = wanted.equals(new Identity(kind, null, null));
        return open ? with(wanted.equals(Identity.USUAL) ? found.kind() : kind, found) : wanted;
    }

    private static Identity with(Identity.Kind kind, Identity numbers) {
        return new Identity(
                kind,
                numbers.start(),
                numbers.increment(),
                numbers.minimum(),
                numbers.maximum(),
                numbers.cache(),
                numbers.cycle());
    }

    private static Column kept(Column column, Generated generated, boolean stored) {
        return column.withGenerated(new Generated(generated.expression(), stored));
    }

    private Table align(Table target, Table live) {
        Table canonicalTarget = canonical.of(inItsWords(target));
        Table canonicalLive = canonical.of(live);
        List<Column> columns = new ArrayList<>();
        for (Column column : target.columns().values()) {
            Column other = live.columns().get(column.name());
            columns.add(
                    other == null
                            ? column
                            : settled.isUnknown(Suspect.of(target.name(), column))
                                    ? asItIs(column, other)
                                    : new Sides(
                                                    column,
                                                    other,
                                                    Objects.requireNonNull(canonicalTarget
                                                            .columns()
                                                            .get(column.name())),
                                                    Objects.requireNonNull(canonicalLive
                                                            .columns()
                                                            .get(column.name())))
                                            .aligned());
        }
        boolean sameComment = Objects.equals(canonicalTarget.comment(), canonicalLive.comment());
        boolean sameOptions = canonicalTarget.options().equals(canonicalLive.options());
        Table aligned = faithful(
                target.withColumns(columns)
                        .withPrimaryKey(
                                isNameless(canonicalTarget, live)
                                        ? live.primaryKey()
                                        : primaryKey(target.primaryKey(), live.primaryKey()))
                        .withComment(sameComment ? live.comment() : target.comment())
                        .withOptions(sameOptions ? live.options() : target.options()),
                target,
                canonicalTarget);
        return new ConstraintAlignment(canonical, settled, live)
                .align(aligned, abilities.contains(Ability.INDEXED_FOREIGN_KEYS));
    }

    private Table inItsWords(Table table) {
        return table.withColumns(table.columns().values().stream()
                .map(column -> settled.of(table.name(), column))
                .toList());
    }

    /** The column with what nobody can compare left as the database has it. */
    private static Column asItIs(Column column, Column live) {
        return live.withNullable(column.nullable())
                .withIdentity(column.identity())
                .withComment(column.comment())
                .withCollation(column.collation());
    }

    /**
     * What a column means may depend on the keys of its table, which are others in the live one: a column that would mean something
     * else in the live spelling stays as the target says it.
     */
    private Table faithful(Table aligned, Table target, Table canonicalTarget) {
        Map<String, Column> meant = canonicalTarget.columns();
        Map<String, Column> means = canonical.of(inItsWords(aligned)).columns();
        return aligned.withColumns(target.columns().values().stream()
                .map(column -> Objects.requireNonNull(
                        Objects.equals(meant.get(column.name()), means.get(column.name()))
                                ? aligned.columns().get(column.name())
                                : column))
                .toList());
    }

    /** Whether the live key is the wanted one, and the database keeps no name of it. */
    private boolean isNameless(Table canonicalTarget, Table live) {
        PrimaryKey key = live.primaryKey();
        return key != null
                && key.name() == null
                && Objects.equals(canonical.of(live).primaryKey(), canonicalTarget.primaryKey());
    }

    private static @Nullable PrimaryKey primaryKey(@Nullable PrimaryKey target, @Nullable PrimaryKey live) {
        boolean same = target != null
                && live != null
                && target.columns().equals(live.columns())
                && (target.name() == null || target.name().equals(live.name()));
        return same ? live : target;
    }

    /** A column on both sides, as it stands and in canonical form. */
    private record Sides(Column target, Column live, Column canonicalTarget, Column canonicalLive) {

        Column aligned() {
            Column aligned =
                    canonicalTarget.type().equals(canonicalLive.type()) ? target.withType(live.type()) : target;
            if (canonicalTarget.nullable() == canonicalLive.nullable()) {
                aligned = aligned.withNullable(live.nullable());
            }
            if (Objects.equals(canonicalTarget.defaultValue(), canonicalLive.defaultValue())) {
                aligned = aligned.withDefault(live.defaultValue());
            }
            if (Objects.equals(canonicalTarget.identity(), canonicalLive.identity())) {
                aligned = aligned.withIdentity(live.identity());
            }
            if (Objects.equals(canonicalTarget.generated(), canonicalLive.generated())) {
                aligned = aligned.withGenerated(live.generated());
            }
            if (Objects.equals(canonicalTarget.comment(), canonicalLive.comment())) {
                aligned = aligned.withComment(live.comment());
            }
            return Objects.equals(canonicalTarget.collation(), canonicalLive.collation())
                    ? aligned.withCollation(live.collation())
                    : aligned;
        }
    }
}
