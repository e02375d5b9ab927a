// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the client programs of databases are, such as {@code psql}. */
public final class ClientPrograms {

    private ClientPrograms() {}

    /** The folders of {@code PATH}. */
    public static List<Path> installed() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(Objects.requireNonNullElse(System.getenv("PATH"), ""))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** The folders of those that come with the unpacked server, then those of {@code PATH}. */
    public static List<Path> of(ServerRecipe recipe) {
        if (DockerEngine.answers()) {
            return installed(); // nothing was unpacked
        }
        try {
            return Stream.concat(ServerCache.clients(recipe).stream(), installed().stream())
                    .toList();
        } catch (IOException e) {
            throw new ServerFailed("the client programs of " + recipe.name() + " cannot be unpacked", e);
        }
    }
}
