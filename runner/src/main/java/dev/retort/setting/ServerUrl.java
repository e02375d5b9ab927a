// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns {@code scheme://user:password@host/database} into a JDBC URL. */
final class ServerUrl {

    private static final Map<String, String> JDBC_SCHEMES = Map.of(
            "postgresql", "postgresql",
            "postgres", "postgresql",
            "mysql", "mysql",
            "mariadb", "mariadb");

    private static final String FILE_SCHEME = "sqlite";

    private static final String FORMS =
            "a JDBC URL, or postgresql://user:password@host:port/database, mysql://…, mariadb://…, sqlite:///file";

    private ServerUrl() {}

    /** Whether a JDBC URL says {@code user@host}, which most drivers do not understand. */
    static boolean namesUser(String jdbc) {
        String rest = jdbc.substring("jdbc:".length());
        int slashes = rest.indexOf("://");
        if (slashes < 0 || !JDBC_SCHEMES.containsKey(rest.substring(0, slashes))) {
            return false;
        }
        String address = rest.substring(slashes + "://".length());
        return address.lastIndexOf('@', endOfAuthority(address)) >= 0;
    }

    static DatabaseUrl parse(String text, Path folder) {
        int slashes = text.indexOf("://");
        if (slashes < 0) {
            throw new IllegalArgumentException("takes " + FORMS);
        }
        String scheme = withoutDriver(text.substring(0, slashes).toLowerCase(Locale.ROOT));
        String rest = text.substring(slashes + "://".length());
        if (scheme.equals(FILE_SCHEME)) {
            return file(rest, folder);
        }
        String jdbcScheme = JDBC_SCHEMES.get(scheme);
        if (jdbcScheme == null) {
            throw new IllegalArgumentException("does not know " + scheme + "://; it takes " + FORMS);
        }
        return server(jdbcScheme, rest);
    }

    private static String withoutDriver(String scheme) {
        int plus = scheme.indexOf('+');
        return plus < 0 ? scheme : scheme.substring(0, plus);
    }

    /** After the two slashes: nothing is memory, one slash more begins a relative path, two an absolute one. */
    private static DatabaseUrl file(String rest, Path folder) {
        if (rest.isEmpty() || rest.equals("/") || rest.equals("/:memory:")) {
            return new DatabaseUrl(FileUrls.inMemory(), null, null);
        }
        if (!rest.startsWith("/")) {
            throw new IllegalArgumentException(
                    "takes sqlite:///file for a relative path, sqlite:////file for an absolute one");
        }
        return new DatabaseUrl(FileUrls.of(decoded(rest.substring(1)), folder), null, null);
    }

    private static DatabaseUrl server(String jdbcScheme, String rest) {
        int end = endOfAuthority(rest);
        int at = rest.lastIndexOf('@', end - 1);
        String login = at < 0 ? "" : rest.substring(0, at);
        refuseMoreLogins(login);
        refuseQuestionMark(rest, end);
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        return new DatabaseUrl(
                "jdbc:" + jdbcScheme + "://" + rest.substring(at + 1),
                user.isEmpty() ? null : decoded(user),
                password(colon < 0 ? null : login.substring(colon + 1)));
    }

    /** {@code u:p@h1,v:q@h2}: a driver has one login for all hosts. */
    private static void refuseMoreLogins(String login) {
        int at = login.indexOf('@');
        if (at >= 0 && login.indexOf(',', at) >= 0) {
            throw new IllegalArgumentException(
                    "names a login at more than one host; name it once, before the first host (in a password, write %40 for"
                            + " an @ and %2C for a comma)");
        }
    }

    /** A question mark in a password would make a host of the password's end. */
    private static void refuseQuestionMark(String rest, int endOfAuthority) {
        if (rest.startsWith("?", endOfAuthority) && rest.indexOf('@', endOfAuthority) >= 0) {
            throw new IllegalArgumentException(
                    "holds a ? before the database, and an @ behind it (in a password, write %3F"
                            + " for a ?; in a parameter, write %40 for an @)");
        }
    }

    /** A password may hold a slash that nobody encoded; a host may not hold an at sign. */
    private static int endOfAuthority(String rest) {
        int query = rest.indexOf('?');
        String address = query < 0 ? rest : rest.substring(0, query);
        int slash = address.indexOf('/', address.lastIndexOf('@') + 1);
        return slash < 0 ? address.length() : slash;
    }

    private static @Nullable Password password(@Nullable String encoded) {
        return encoded == null ? null : new Password(decoded(encoded));
    }

    /** Percent signs only: a plus stands for itself in these parts of a URL. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // the cause would repeat the text, which may be a password
            throw new IllegalArgumentException(
                    "holds a percent sign that is not followed by two hexadecimal digits (write %25)");
        }
    }
}
