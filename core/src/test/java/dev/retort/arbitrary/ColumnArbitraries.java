// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Identity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Columns whose parts fit together. */
final class ColumnArbitraries {

    private ColumnArbitraries() {}

    /** Columns of a primary key; the last component of their identity is for whoever allows one. */
    static Arbitrary<Column> keys() {
        Arbitrary<Identity> identities =
                Arbitraries.of(Identity.USUAL, Identity.identity().always().startWith(1000));
        return Combinators.combine(Arbitraries.of(TypeArbitraries.KEYS), identities.injectNull(0.4))
                .as((type, identity) -> Column.column("id", type)
                        .notNull()
                        .withIdentity(type instanceof DataType.Int ? identity : null));
    }

    static Arbitrary<Column> columns(Set<SchemaTrait> traits) {
        List<String> names = traits.contains(SchemaTrait.EXACT_NAMES)
                ? NameArbitraries.COLUMNS
                : NameArbitraries.COLUMNS.stream()
                        .filter(SchemaArbitraries::isOrdinary)
                        .toList();
        return Combinators.combine(
                        Arbitraries.of(names),
                        traits.contains(SchemaTrait.SPECIAL_TYPES)
                                ? TypeArbitraries.usual()
                                : TypeArbitraries.portable(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("a column", "it's \"quoted\"").injectNull(0.7))
                .as((name, type, nullable, withDefault, comment) -> Column.column(name, type)
                        .withNullable(nullable)
                        .withDefault(withDefault ? defaultOf(type) : null)
                        .withComment(traits.contains(SchemaTrait.COMMENTS) ? comment : null));
    }

    private static @Nullable DefaultValue defaultOf(DataType type) {
        if (type instanceof DataType.Int) {
            return new DefaultValue.Numeric(BigDecimal.valueOf(-7));
        } else if (type instanceof DataType.Decimal) {
            return new DefaultValue.Numeric(new BigDecimal("12.50"));
        } else if (type instanceof DataType.Varchar || type instanceof DataType.Text) {
            return new DefaultValue.Text("it's");
        } else if (type instanceof DataType.Bool) {
            return new DefaultValue.Flag(true);
        } else if (type instanceof DataType.Timestamp) {
            return new DefaultValue.Expression("current_timestamp");
        }
        return null;
    }
}
