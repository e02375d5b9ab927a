// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a JDBC URL leads to, for programs that take no URLs.
 *
 * @param host the first one, where there are several
 * @param port empty for the usual one
 * @param parameters of the URL, by name
 */
public record ServerAddress(String host, String port, String database, SortedMap<String, String> parameters) {

    private static final String LOCAL = "localhost";

    /** Reads {@code jdbc:postgresql://host:5432/database?user=ada}, with or without a host. */
    public static ServerAddress parse(String url) {
        int query = url.indexOf('?');
        String place = query < 0 ? url : url.substring(0, query);
        SortedMap<String, String> parameters = query < 0 ? new TreeMap<>() : parameters(url.substring(query + 1));
        int slashes = place.indexOf("//");
        if (slashes < 0) {
            return new ServerAddress(LOCAL, "", decoded(place.substring(place.lastIndexOf(':') + 1)), parameters);
        }
        String rest = place.substring(slashes + 2);
        int slash = rest.indexOf('/');
        String servers = slash < 0 ? rest : rest.substring(0, slash);
        String first = servers.contains(",") ? servers.substring(0, servers.indexOf(',')) : servers;
        int colon = first.lastIndexOf(':');
        boolean hasPort = colon >= 0 && colon > first.lastIndexOf(']');
        String host = hasPort ? first.substring(0, colon) : first;
        return new ServerAddress(
                host.isEmpty() ? LOCAL : host.replace("[", "").replace("]", ""),
                hasPort ? first.substring(colon + 1) : "",
                slash < 0 ? "" : decoded(rest.substring(slash + 1)),
                parameters);
    }

    private static SortedMap<String, String> parameters(String text) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String parameter : text.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(parameter.substring(0, equals), decoded(parameter.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return host + (port.isEmpty() ? "" : ":" + port) + "/" + database;
    }
}
