// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.UrlForm;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** JDBC URLs of databases that are files: a relative path is relative to the configuration, wherever the command was called. */
final class FileUrls {

    private FileUrls() {}

    /** After the two slashes: nothing is memory, one slash more begins a relative path, two an absolute one. */
    static String parse(UrlForm form, String rest, Path folder) {
        if (rest.isEmpty() || rest.equals("/") || rest.equals("/:memory:")) {
            return form.jdbc() + ":memory:";
        }
        if (!rest.startsWith("/")) {
            String scheme = form.schemes().get(0);
            throw new IllegalArgumentException(
                    "takes " + scheme + ":///file for a relative path, " + scheme + ":////file for an absolute one");
        }
        return form.jdbc() + absolutePath(PercentSigns.decoded(rest.substring(1)), folder);
    }

    /** The JDBC URL as it is, but for the path of a file. */
    static String absolute(String jdbc, Path folder) {
        Optional<String> file = Dialects.installed().all().stream()
                .map(Dialect::urls)
                .filter(form -> form.file() && jdbc.startsWith(form.jdbc()))
                .map(UrlForm::jdbc)
                .findFirst();
        return file.map(scheme -> scheme + absolutePath(jdbc.substring(scheme.length()), folder))
                .orElse(jdbc);
    }

    private static String absolutePath(String text, Path folder) {
        String scheme = text.startsWith("file:") ? "file:" : "";
        String path = text.substring(scheme.length());
        int query = path.indexOf('?');
        String file = query < 0 ? path : path.substring(0, query);
        if (file.isEmpty() || file.startsWith(":")) {
            return text;
        }
        try {
            Path absolute = folder.resolve(file).toAbsolutePath().normalize();
            return scheme + absolute + path.substring(file.length());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + file + "\" is no path of a file: " + e.getReason(), e);
        }
    }
}
