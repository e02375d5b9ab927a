// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** The dialects on the class path. */
public final class Dialects {

    private final List<Dialect> all;

    private Dialects(List<Dialect> all) {
        this.all = List.copyOf(all);
    }

    /** Those that the class loader of this class sees. */
    public static Dialects installed() {
        return new Dialects(ServiceLoader.load(Dialect.class, Dialects.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public List<Dialect> all() {
        return all;
    }

    /** The dialect of this name. */
    public Dialect byId(String id) {
        return one(dialect -> dialect.id().equals(id), "\"" + id + "\"");
    }

    /** The dialect for a server that introduces itself in these words. */
    public Dialect forProduct(String productName, String productVersion) {
        return one(dialect -> dialect.serves(productName, productVersion), productName + " " + productVersion);
    }

    /** The dialect for databases of this JDBC URL. */
    public Dialect forUrl(String jdbcUrl) {
        return one(dialect -> dialect.servesUrl(jdbcUrl), "the URL " + scheme(jdbcUrl));
    }

    private Dialect one(Predicate<Dialect> wanted, String what) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new UnsupportedDatabase(
                        what, all.stream().map(Dialect::id).sorted().toList()));
    }

    private static String scheme(String jdbcUrl) {
        int rest = jdbcUrl.indexOf(':', "jdbc:".length());
        return rest < 0 ? jdbcUrl : jdbcUrl.substring(0, rest) + ":…";
    }
}
