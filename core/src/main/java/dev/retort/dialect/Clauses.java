// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.Check;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clauses of statements that all databases spell alike once names are quoted. */
public final class Clauses {

    private final Naming naming;

    /** Quotes names in this way. */
    public Clauses(Naming naming) {
        this.naming = naming;
    }

    /** Quoted names with commas between them, in parentheses. */
    public String columns(List<String> names) {
        return names.stream().map(naming::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    public String primaryKey(PrimaryKey key) {
        return constraint(key.name()) + "primary key " + columns(key.columns());
    }

    public String unique(Unique unique) {
        return constraint(unique.name()) + "unique " + (unique.nullsNotDistinct() ? "nulls not distinct " : "")
                + columns(unique.columns()) + deferral(unique.deferral());
    }

    public String check(Check check) {
        return constraint(check.name()) + "check (" + check.expression() + ")";
    }

    public String foreignKey(ForeignKey key) {
        return constraint(key.name()) + "foreign key " + columns(key.columns()) + " references "
                + naming.quote(key.references()) + " " + columns(key.referencedColumns())
                + action(" on delete ", key.onDelete()) + action(" on update ", key.onUpdate())
                + deferral(key.deferral());
    }

    /** A constant or expression as it stands behind {@code default}; expressions as the author wrote them. */
    public static String value(DefaultValue value) {
        if (value instanceof DefaultValue.Text text) {
            return SqlLiterals.quote(text.value());
        } else if (value instanceof DefaultValue.Numeric number) {
            return number.value().toPlainString();
        } else if (value instanceof DefaultValue.Flag flag) {
            return String.valueOf(flag.value());
        }
        return ((DefaultValue.Expression) value).sql();
    }

    private String constraint(@Nullable String name) {
        return name == null ? "" : "constraint " + naming.quote(name) + " ";
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : words + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " deferrable initially immediate";
            case INITIALLY_DEFERRED -> " deferrable initially deferred";
        };
    }
}
