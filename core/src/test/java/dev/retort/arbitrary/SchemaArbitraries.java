// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.arbitrary.TablePlan.KeyPlan;
import dev.retort.schema.EnumType;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Types;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Schemas that hold together: a database could make them.
 *
 * <p>Keys refer to columns that exist, have the same types and are unique; expressions mention columns that exist; names are
 * unique where a database wants them unique, in any case. Names come from small pools, so two schemas have much in common.
 */
public final class SchemaArbitraries {

    private static final List<EnumType> ENUMS = List.of(
            EnumType.of("order_state", "NEW", "PAID"),
            EnumType.of("order_state", "NEW", "PAID", "SENT"),
            EnumType.of("`Kind Of`", "a", "it's", "ü"),
            EnumType.of("audit.severity", "LOW", "HIGH"));

    private static final List<Sequence> SEQUENCES = List.of(
            Sequence.sequence("order_seq").incrementBy(50),
            Sequence.sequence("order_seq").startWith(100).cache(20),
            Sequence.sequence("`Number Seq`").atMost(9_000).cycling(),
            Sequence.sequence("audit.log_seq").as(Types.integer()));

    private SchemaArbitraries() {}

    /** Schemas with everything in them. */
    public static Arbitrary<Schema> schemas() {
        return schemas(SchemaTrait.all());
    }

    /** Schemas with nothing in them but these traits and what all databases have. */
    public static Arbitrary<Schema> schemas(Set<SchemaTrait> traits) {
        return Combinators.combine(tables(traits), enums(traits), sequences(traits), namespaces(traits))
                .as((plans, enums, sequences, more) ->
                        new SchemaAssembly(traits, plans, enums, sequences, more).schema());
    }

    /** Two schemas: of tables with the same names, or one a smaller change of the other, or equal. */
    public static Arbitrary<Tuple2<Schema, Schema>> pairs(Set<SchemaTrait> traits) {
        Arbitrary<Schema> any = schemas(traits);
        return Arbitraries.oneOf(
                Combinators.combine(any, any).as(Tuple::of),
                Combinators.combine(any, any, Arbitraries.integers().between(0, 7))
                        .as((one, other, choice) -> Tuple.of(one, SchemaMixture.of(one, other, choice))),
                any.map(schema -> Tuple.of(schema, schema)));
    }

    private static Arbitrary<List<TablePlan>> tables(Set<SchemaTrait> traits) {
        List<String> names = traits.contains(SchemaTrait.EXACT_NAMES)
                ? NameArbitraries.TABLES
                : NameArbitraries.TABLES.stream()
                        .filter(SchemaArbitraries::isOrdinary)
                        .toList();
        return Arbitraries.of(names).list().uniqueElements().ofMaxSize(5).flatMap(chosen -> plans(traits)
                .list()
                .ofSize(chosen.size())
                .map(plans -> named(plans, chosen)));
    }

    private static List<TablePlan> named(List<TablePlan> plans, List<String> names) {
        return IntStream.range(0, plans.size())
                .mapToObj(i -> plans.get(i).withName(names.get(i)))
                .toList();
    }

    private static Arbitrary<TablePlan> plans(Set<SchemaTrait> traits) {
        Arbitrary<List<KeyPlan>> keys =
                KeyPlan.plans().list().ofMaxSize(2).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(
                        Arbitraries.of(NameArbitraries.NAMESPACES).injectNull(0.7),
                        ColumnArbitraries.keys().list().ofMaxSize(2).withSizeDistribution(RandomDistribution.uniform()),
                        ColumnArbitraries.columns(traits).list().ofMinSize(1).ofMaxSize(5),
                        keys,
                        keys,
                        keys,
                        keys,
                        Arbitraries.of("a table", "it's \"quoted\"").injectNull(0.7))
                .as((namespace, key, columns, uniques, foreign, checks, indexes, comment) -> new TablePlan(
                        new ObjectName(traits.contains(SchemaTrait.NAMESPACES) ? namespace : null, "unnamed"),
                        key,
                        columns,
                        uniques,
                        foreign,
                        checks,
                        indexes,
                        traits.contains(SchemaTrait.COMMENTS) ? comment : null));
    }

    private static Arbitrary<List<EnumType>> enums(Set<SchemaTrait> traits) {
        return traits.contains(SchemaTrait.ENUM_TYPES)
                ? some(ENUMS, EnumType::name, traits)
                : Arbitraries.just(List.of());
    }

    private static Arbitrary<List<Sequence>> sequences(Set<SchemaTrait> traits) {
        return traits.contains(SchemaTrait.SEQUENCES)
                ? some(SEQUENCES, Sequence::name, traits)
                : Arbitraries.just(List.of());
    }

    private static Arbitrary<Set<String>> namespaces(Set<SchemaTrait> traits) {
        return traits.contains(SchemaTrait.NAMESPACES)
                ? Arbitraries.of(NameArbitraries.NAMESPACES).set().ofMaxSize(1)
                : Arbitraries.just(Set.of());
    }

    private static <T> Arbitrary<List<T>> some(List<T> all, Function<T, ObjectName> name, Set<SchemaTrait> traits) {
        List<T> there = all.stream()
                .filter(each -> traits.contains(SchemaTrait.NAMESPACES)
                        || name.apply(each).schema() == null)
                .toList();
        return Arbitraries.of(there).list().uniqueElements(name).ofMaxSize(2);
    }

    /** Whether these letters mean the same, quoted or not, on every database. */
    static boolean isOrdinary(String name) {
        return !Names.isExact(name) && name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z'));
    }
}
