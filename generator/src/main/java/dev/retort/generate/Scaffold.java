// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A template that a statement can be begun with.
 *
 * @param name as a person asks for it, such as {@code add_index}
 * @param alias another name, the operation's own; the same where there is none
 * @param description a sentence
 * @param options what can be said, in the order in which a person would
 */
public record Scaffold(String name, String alias, String description, List<ScaffoldOption> options) {

    /** Copies the options. */
    public Scaffold {
        options = List.copyOf(options);
    }

    /** All of them, sorted by name. */
    public static List<Scaffold> all() {
        return Recipe.all().stream().map(Recipe::scaffold).toList();
    }

    boolean isCalled(String other) {
        return other.equals(name) || other.equals(alias);
    }

    /** All names, without aliases. */
    static List<String> names() {
        return new ArrayList<>(all().stream().map(Scaffold::name).toList());
    }
}
