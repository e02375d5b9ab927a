// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import static dev.retort.arbitrary.NameArbitraries.names;
import static dev.retort.arbitrary.NameArbitraries.objectNames;
import static dev.retort.arbitrary.NameArbitraries.texts;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Parts of a schema with any value in any component: to be written, read and compared, not to be executed. */
public final class ElementArbitraries {

    private static final double OFTEN_NULL = 0.6;

    private ElementArbitraries() {}

    /** Columns. */
    public static Arbitrary<Column> columns() {
        return Combinators.combine(
                        names(),
                        TypeArbitraries.any(),
                        Arbitraries.of(true, false),
                        defaults().injectNull(OFTEN_NULL),
                        identities().injectNull(OFTEN_NULL),
                        generated().injectNull(OFTEN_NULL),
                        texts().injectNull(OFTEN_NULL),
                        names().injectNull(OFTEN_NULL))
                .as(Column::new);
    }

    /** Defaults of columns. */
    public static Arbitrary<DefaultValue> defaults() {
        return Arbitraries.oneOf(
                texts().map(DefaultValue.Text::new),
                texts().map(DefaultValue.Expression::new),
                Arbitraries.of(true, false).map(DefaultValue.Flag::new),
                Arbitraries.longs().map(number -> new DefaultValue.Numeric(BigDecimal.valueOf(number))),
                Arbitraries.bigDecimals().ofScale(5).map(DefaultValue.Numeric::new),
                Arbitraries.of("0", "100", "-1", "0.5", "1E+30", "2147483648", "1E-7")
                        .map(text -> new DefaultValue.Numeric(new BigDecimal(text))));
    }

    /** Identities. */
    public static Arbitrary<Identity> identities() {
        return Combinators.combine(
                        Arbitraries.of(Identity.Kind.class),
                        Arbitraries.longs().injectNull(OFTEN_NULL),
                        Arbitraries.longs().injectNull(OFTEN_NULL),
                        Arbitraries.longs().injectNull(OFTEN_NULL),
                        Arbitraries.longs().injectNull(OFTEN_NULL),
                        Arbitraries.longs().injectNull(OFTEN_NULL),
                        Arbitraries.of(true, false))
                .as(Identity::new);
    }

    /** How columns are computed. */
    public static Arbitrary<Generated> generated() {
        return Combinators.combine(texts(), Arbitraries.of(true, false)).as(Generated::new);
    }

    /** Primary keys. */
    public static Arbitrary<PrimaryKey> primaryKeys() {
        return Combinators.combine(names().injectNull(OFTEN_NULL), columnNames())
                .as(PrimaryKey::new);
    }

    /** Unique constraints. */
    public static Arbitrary<Unique> uniques() {
        return Combinators.combine(
                        names().injectNull(OFTEN_NULL),
                        columnNames(),
                        Arbitraries.of(Deferral.class),
                        Arbitraries.of(true, false))
                .as(Unique::new);
    }

    /** Foreign keys. */
    public static Arbitrary<ForeignKey> foreignKeys() {
        Arbitrary<ReferentialAction> actions = Arbitraries.of(ReferentialAction.class);
        return Combinators.combine(
                        names().injectNull(OFTEN_NULL),
                        names().tuple2().list().ofMinSize(1).ofMaxSize(3),
                        objectNames(),
                        actions,
                        actions,
                        Arbitraries.of(Deferral.class))
                .as((name, pairs, target, onDelete, onUpdate, deferral) -> new ForeignKey(
                        name,
                        pairs.stream().map(pair -> pair.get1()).toList(),
                        target,
                        pairs.stream().map(pair -> pair.get2()).toList(),
                        onDelete,
                        onUpdate,
                        deferral));
    }

    /** Conditions. */
    public static Arbitrary<Check> checks() {
        return Combinators.combine(names().injectNull(OFTEN_NULL), texts()).as(Check::new);
    }

    /** Indexes. */
    public static Arbitrary<Index> indexes() {
        return Combinators.combine(
                        names().injectNull(0.1),
                        indexParts().list().ofMaxSize(3),
                        Arbitraries.of(true, false),
                        texts().injectNull(OFTEN_NULL),
                        Arbitraries.of("btree", "gin", "hash").injectNull(OFTEN_NULL),
                        names().list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as(Index::new);
    }

    /** Keys of indexes. */
    public static Arbitrary<IndexPart> indexParts() {
        Arbitrary<IndexPart> any = Combinators.combine(
                        texts(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(IndexPart.Nulls.class),
                        names().injectNull(OFTEN_NULL),
                        names().injectNull(OFTEN_NULL),
                        Arbitraries.integers().between(1, 700).injectNull(OFTEN_NULL))
                .as(IndexPart::new);
        return Arbitraries.oneOf(names().map(IndexPart::ascending), any);
    }

    /** Sequences. */
    public static Arbitrary<Sequence> sequences() {
        Arbitrary<Sequence> unlimited = Combinators.combine(
                        objectNames(),
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        TypeArbitraries.any().injectNull(OFTEN_NULL),
                        Arbitraries.longs().injectNull(OFTEN_NULL),
                        Arbitraries.of(true, false),
                        names().injectNull(OFTEN_NULL))
                .as((name, start, step, type, cache, cycle, owner) ->
                        new Sequence(name, start, step, type, null, null, cache, cycle, owner));
        Arbitrary<Long> limits = Arbitraries.longs().injectNull(OFTEN_NULL);
        return Combinators.combine(unlimited, limits, limits).as(Sequence::between);
    }

    /** Enum types. */
    public static Arbitrary<EnumType> enumTypes() {
        return Combinators.combine(objectNames(), texts().list().ofMaxSize(4)).as(EnumType::new);
    }

    /** Tables without indexes, as {@code createTable} takes them. */
    public static Arbitrary<Table> tables() {
        Arbitrary<Table> bare = Combinators.combine(
                        objectNames(),
                        columns().list().uniqueElements(Column::name).ofMaxSize(5),
                        primaryKeys().injectNull(0.3))
                .as((name, columns, key) ->
                        Table.named(name).withColumns(columns).withPrimaryKey(key));
        return Combinators.combine(
                        bare,
                        sets(uniques()),
                        sets(foreignKeys()),
                        sets(checks()),
                        texts().injectNull(OFTEN_NULL),
                        sets(texts()))
                .as((table, uniques, keys, checks, comment, options) -> table.withUniques(uniques)
                        .withForeignKeys(keys)
                        .withChecks(checks)
                        .withComment(comment)
                        .withOptions(options));
    }

    private static Arbitrary<List<String>> columnNames() {
        return names().list().ofMinSize(1).ofMaxSize(3);
    }

    private static <T> Arbitrary<Set<T>> sets(Arbitrary<T> elements) {
        return elements.set().ofMaxSize(2);
    }
}
