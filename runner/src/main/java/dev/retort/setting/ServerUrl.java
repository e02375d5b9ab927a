// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.UrlForm;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns {@code scheme://user:password@host/database} into a JDBC URL; the dialects say which schemes there are. */
final class ServerUrl {

    private ServerUrl() {}

    /** Whether a JDBC URL says {@code user@host}, which most drivers do not understand. */
    static boolean namesUser(String jdbc) {
        String rest = jdbc.substring("jdbc:".length());
        int slashes = rest.indexOf("://");
        if (slashes < 0
                || form(rest.substring(0, slashes)).filter(form -> !form.file()).isEmpty()) {
            return false;
        }
        String address = rest.substring(slashes + "://".length());
        return address.lastIndexOf('@', endOfAuthority(address)) >= 0;
    }

    static DatabaseUrl parse(String text, Path folder) {
        int slashes = text.indexOf("://");
        if (slashes < 0) {
            throw new IllegalArgumentException("takes " + forms());
        }
        String scheme = withoutDriver(text.substring(0, slashes).toLowerCase(Locale.ROOT));
        UrlForm form = form(scheme)
                .orElseThrow(
                        () -> new IllegalArgumentException("does not know " + scheme + "://; it takes " + forms()));
        String rest = text.substring(slashes + "://".length());
        return form.file() ? new DatabaseUrl(FileUrls.parse(form, rest, folder), null, null) : server(form, rest);
    }

    private static Optional<UrlForm> form(String scheme) {
        return Dialects.installed().all().stream()
                .map(Dialect::urls)
                .filter(form -> form.schemes().contains(scheme))
                .findFirst();
    }

    private static String forms() {
        String forms = Dialects.installed().all().stream()
                .map(Dialect::urls)
                .map(form -> form.schemes().get(0) + (form.file() ? ":///file" : "://…"))
                .collect(Collectors.joining(", "));
        return "a JDBC URL, or " + forms.replaceFirst("…", "user:password@host:port/database");
    }

    private static String withoutDriver(String scheme) {
        int plus = scheme.indexOf('+');
        return plus < 0 ? scheme : scheme.substring(0, plus);
    }

    private static DatabaseUrl server(UrlForm form, String rest) {
        int end = endOfAuthority(rest);
        int at = rest.lastIndexOf('@', end - 1);
        String login = at < 0 ? "" : rest.substring(0, at);
        refuseMoreLogins(login);
        refuseQuestionMark(rest, end);
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        return new DatabaseUrl(
                form.jdbc() + "//" + rest.substring(at + 1),
                user.isEmpty() ? null : PercentSigns.decoded(user),
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
        return encoded == null ? null : new Password(PercentSigns.decoded(encoded));
    }
}
