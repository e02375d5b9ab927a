// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A database product in a version that tests run on.
 *
 * @param product as in {@code postgresql}
 * @param version the major version, as in {@code 18}; empty where the driver is the database
 */
public record DatabaseKind(String product, String version) {

    /**
     * The kinds that tests run on: those that the property {@code retort.test.databases} names, as in
     * {@code sqlite,postgresql-16}, where a product alone means its usual versions; else all the usual ones.
     */
    public static List<DatabaseKind> selected() {
        String named = System.getProperty("retort.test.databases", "");
        return named.isBlank() ? usual() : selected(named);
    }

    /** Of those, the newest of each product. */
    public static List<DatabaseKind> newestSelected() {
        Map<String, DatabaseKind> newest = new LinkedHashMap<>();
        selected().stream()
                .sorted(Comparator.comparingDouble(DatabaseKind::number))
                .forEach(kind -> newest.put(kind.product(), kind));
        return List.copyOf(newest.values());
    }

    private double number() {
        return version.isEmpty() ? 0 : Double.parseDouble(version);
    }

    static List<DatabaseKind> selected(String names) {
        return Stream.of(names.split(","))
                .map(String::strip)
                .flatMap(DatabaseKind::named)
                .toList();
    }

    static List<DatabaseKind> usual() {
        return Engines.all().stream().flatMap(DatabaseKind::usual).toList();
    }

    /** The kind of the name, as in {@code sqlite} or {@code postgresql-18}. */
    public static DatabaseKind of(String name) {
        List<DatabaseKind> kinds = named(name).toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("%s is %s; name one".formatted(name, kinds));
        }
        return kinds.get(0);
    }

    private static Stream<DatabaseKind> named(String name) {
        int dash = name.indexOf('-');
        return dash < 0
                ? usual(Engines.of(name))
                : Stream.of(new DatabaseKind(Engines.of(name.substring(0, dash)).product(), name.substring(dash + 1)));
    }

    private static Stream<DatabaseKind> usual(Engine engine) {
        return engine.versions().stream().map(version -> new DatabaseKind(engine.product(), version));
    }

    /** The name, as in {@code sqlite} or {@code postgresql-18}. */
    public String name() {
        return version.isEmpty() ? product : product + "-" + version;
    }

    /**
     * The names under which something particular to this kind may be kept, the most particular first: the kind's, the product's,
     * and that of the product that it sprang from.
     */
    public List<String> names() {
        return Stream.concat(Stream.of(name(), product), Engines.of(product).ancestor().stream())
                .distinct()
                .toList();
    }

    /** Whether one of these names this kind or its product; no names mean all kinds. */
    boolean isOneOf(Collection<String> names) {
        List<DatabaseKind> named = names.stream().flatMap(DatabaseKind::named).toList();
        return names.isEmpty() || names.contains(product) || named.contains(this);
    }

    /** What databases of this kind can do. */
    public Set<Ability> abilities() {
        return Engines.of(product).abilities(version);
    }

    /** The folders in which there may be client programs of this kind, the likeliest first. */
    public List<Path> programs() {
        return Engines.of(product).programs(version);
    }

    /** A fresh and empty database of this kind, dropped when closed. */
    public TestDatabase create() {
        return Engines.of(product).create(version);
    }

    @Override
    public String toString() {
        return name();
    }
}
