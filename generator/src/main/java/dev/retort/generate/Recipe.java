// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.operation.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A scaffold, and how its operation is made of what was said. */
record Recipe(Scaffold scaffold, Function<ScaffoldValues, Operation> operation) {

    /** All of them, sorted by name. */
    static List<Recipe> all() {
        return Stream.of(TableRecipes.all(), ConstraintRecipes.all(), OtherRecipes.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(recipe -> recipe.scaffold().name()))
                .toList();
    }

    static Recipe of(
            Template template,
            String description,
            Function<ScaffoldValues, Operation> operation,
            ScaffoldOption... options) {
        return new Recipe(new Scaffold(name(template), template.id(), description, List.of(options)), operation);
    }

    /** People say "add" of whatever joins what is there. */
    private static String name(Template template) {
        return switch (template) {
            case CREATE_TABLE -> "add_table";
            case CREATE_INDEX -> "add_index";
            default -> template.id();
        };
    }
}
