// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A template of a project that has the name of none that Retort uses. */
public final class UnknownTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    UnknownTemplate(Path file, String path) {
        super("template " + file + " is never used: there is no " + path + " among " + known());
        this.file = file.toString();
    }

    public String file() {
        return file;
    }

    private static List<String> known() {
        return Arrays.stream(Template.values()).map(Template::file).sorted().collect(Collectors.toList());
    }
}
