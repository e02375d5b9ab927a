// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.RowGuards;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.SqlLiterals;
import dev.retort.dialect.Step;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL is told to change a column, a statement a point, in an order in which each can succeed. */
final class ColumnAlteration {

    private static final int SET_EXPRESSION_SINCE = 17;

    private final DatabaseNaming naming;
    private final DatabaseTypes types;
    private final Definitions definitions;
    private final Operation.AlterColumn operation;
    private final @Nullable Table table;
    private final @Nullable Column old;
    private final ServerVersion version;
    private final List<Step> steps = new ArrayList<>();

    ColumnAlteration(
            DatabaseNaming naming,
            DatabaseTypes types,
            Definitions definitions,
            Operation.AlterColumn operation,
            @Nullable Table table,
            ServerVersion version) {
        this.naming = naming;
        this.types = types;
        this.definitions = definitions;
        this.operation = operation;
        this.table = table;
        this.old = table == null ? null : table.column(operation.column()).orElse(null);
        this.version = version;
    }

    List<Step> steps() {
        Optional<ColumnChange.SetIdentity> identity = change(ColumnChange.SetIdentity.class);
        identity.filter(set -> set.identity() == null)
                .ifPresent(set -> counting().drop().forEach(this::add));
        changeTypeAndDefault();
        if (identity.isEmpty()) {
            change(ColumnChange.SetType.class)
                    .ifPresent(set -> counting().follow(set.type()).forEach(this::add));
        }
        change(ColumnChange.SetNullable.class)
                .ifPresent(set -> alter(set.nullable() ? "drop not null" : "set not null"));
        identity.map(ColumnChange.SetIdentity::identity).ifPresent(this::setIdentity);
        change(ColumnChange.SetComment.class)
                .ifPresent(set -> add(comment(naming, operation.table(), operation.column(), set.comment())));
        return steps;
    }

    /** A default of the old type stands in the way of a new type: it goes before and comes back after. */
    private void changeTypeAndDefault() {
        Optional<ColumnChange.SetType> type = change(ColumnChange.SetType.class);
        Optional<ColumnChange.SetCollation> collation = change(ColumnChange.SetCollation.class);
        Optional<ColumnChange.SetDefault> newDefault = change(ColumnChange.SetDefault.class);
        DefaultValue kept = old == null ? null : old.defaultValue();
        boolean retyped = type.isPresent() || collation.isPresent();
        if (retyped && kept != null) {
            alter("drop default");
        }
        change(ColumnChange.SetGenerated.class).ifPresent(set -> setGenerated(set.generated()));
        if (retyped) {
            setTypeOf(type.orElse(null), collation.orElse(null));
        }
        if (newDefault.isPresent()) {
            setDefault(newDefault.get().value());
        } else if (retyped && kept != null) {
            setDefault(kept);
        }
    }

    private void setTypeOf(ColumnChange.@Nullable SetType type, ColumnChange.@Nullable SetCollation collation) {
        if (table == null) {
            setType(type, collation);
            return;
        }
        ReaddedColumns computed = ReaddedColumns.computedFrom(operation.column(), naming, definitions, table);
        computed.dropping().forEach(this::add);
        setType(type, collation);
        computed.adding().forEach(this::add);
    }

    private void setDefault(@Nullable DefaultValue value) {
        alter(value == null ? "drop default" : "set default " + Clauses.value(value));
    }

    private <C extends ColumnChange> Optional<C> change(Class<C> kind) {
        return operation.changes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private void setType(ColumnChange.@Nullable SetType set, ColumnChange.@Nullable SetCollation collated) {
        DataType type = set != null ? set.type() : old == null ? null : old.type();
        if (type == null) {
            throw new IllegalArgumentException("the collation of " + operation.table() + "." + operation.column()
                    + " can only be changed together with its type here, since its type is not known; give both");
        }
        if (set != null && set.using() == null && old != null) {
            Conversions.objection(old.type(), type)
                    .ifPresent(reason -> steps.add(RowGuards.beforeConverting(naming, operation, reason)));
        }
        String collation = collated != null ? collated.collation() : old == null ? null : old.collation();
        String using = set == null ? null : set.using() != null ? set.using() : conversion(type);
        alter("type " + types.render(type)
                + (collation == null ? "" : " collate " + naming.quote(collation))
                + (using == null ? "" : " using " + using));
    }

    /** SQL for the new value where PostgreSQL converts nothing by itself, else null. */
    private @Nullable String conversion(DataType to) {
        if (old == null || Conversions.isAutomatic(old.type(), to)) {
            return null;
        }
        return Conversions.explicit(naming.quote(operation.column()), old.type(), types.render(to), to);
    }

    private void setGenerated(@Nullable Generated generated) {
        if (generated == null) {
            alter("drop expression");
        } else if (old != null
                && old.generated() != null
                && version.isAtLeast(SET_EXPRESSION_SINCE, 0)
                && old.generated().stored() == generated.stored()) {
            alter("set expression as (" + generated.expression() + ")");
        } else {
            anew(generated);
        }
    }

    /** A computed column holds nothing of its own: it can be dropped and added again. */
    private void anew(Generated generated) {
        if (table == null || old == null) {
            throw new IllegalArgumentException("column " + operation.table() + "." + operation.column()
                    + " cannot become computed: it is not known how it is defined");
        }
        Column computed = old.withDefault(null).withGenerated(generated);
        ReaddedColumns readded = ReaddedColumns.as(computed, naming, definitions, table);
        readded.dropping().forEach(this::add);
        readded.adding().forEach(this::add);
    }

    private IdentityChange counting() {
        return new IdentityChange(naming, definitions, operation.table(), operation.column(), old);
    }

    private void setIdentity(Identity identity) {
        DataType type = change(ColumnChange.SetType.class)
                .map(ColumnChange.SetType::type)
                .orElse(old == null ? Types.bigint() : old.type());
        counting().set(identity, type).forEach(this::add);
    }

    static String comment(DatabaseNaming naming, ObjectName table, String column, @Nullable String comment) {
        return String.format(
                Locale.ROOT,
                "comment on column %s.%s is %s",
                naming.quote(table),
                naming.quote(column),
                comment == null ? "null" : SqlLiterals.quote(comment));
    }

    private void alter(String action) {
        add("alter table " + naming.quote(operation.table()) + " alter column " + naming.quote(operation.column()) + " "
                + action);
    }

    private void add(String sql) {
        steps.add(new Step.Statement(operation, sql));
    }
}
