// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import java.util.List;

/**
 * How a URL means databases of one kind.
 *
 * @param schemes what it begins with, {@code postgresql} in {@code postgresql://host/database}; the one of JDBC URLs first
 * @param file whether a path follows, of a file that is the database; else a server's address
 */
public record UrlForm(List<String> schemes, boolean file) {

    public UrlForm {
        schemes = List.copyOf(schemes);
    }

    /** Of databases on a server. */
    public static UrlForm server(String... schemes) {
        return new UrlForm(List.of(schemes), false);
    }

    /** Of databases that are files. */
    public static UrlForm file(String scheme) {
        return new UrlForm(List.of(scheme), true);
    }

    /** What JDBC URLs begin with, {@code jdbc:postgresql:}. */
    public String jdbc() {
        return "jdbc:" + schemes.get(0) + ":";
    }
}
