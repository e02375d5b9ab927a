// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.operation.CannotApply;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Irreversible;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Map;

/** Begins statements and migrations with the templates that the generator writes with. */
public final class Scaffolder {

    private static final String CODE = "// neither commit nor close it";

    private final Templates templates;

    public Scaffolder(Templates templates) {
        this.templates = templates;
    }

    /**
     * One statement, with placeholders for what is not said.
     *
     * @param name of a {@link Scaffold}, such as {@code add_column}
     * @throws UnknownScaffold where there is none of this name
     * @throws UnusedOption where something is said that it does not take
     * @throws InvalidOption where something is said that means nothing
     */
    public String statement(String name, Map<ScaffoldOption, String> options) {
        return statement(operation(name, options)).text();
    }

    /** A whole migration with this statement, and what takes it back where that can be told. */
    public String source(String name, Map<ScaffoldOption, String> options, MigrationDraft draft) {
        Operation operation = operation(name, options);
        ChangeSet changes = new ChangeSet(List.of(operation));
        return new MigrationWriter(templates)
                .source(draft.withChanges(changes, downgrade(operation)), List.of(statement(operation)));
    }

    private Statement statement(Operation operation) {
        StatementWriter writer = new StatementWriter(templates, MigrationWriter.RECEIVER, Layout.METHOD_WIDTH);
        return operation instanceof Operation.Run run ? writer.run(run.description(), CODE) : operation.accept(writer);
    }

    private static Downgrade downgrade(Operation operation) {
        try {
            return new Downgrade.By(new ChangeSet(operation.inverse(Schema.EMPTY)));
        } catch (CannotApply | Irreversible e) {
            return new Downgrade.Open();
        }
    }

    private static Operation operation(String name, Map<ScaffoldOption, String> options) {
        Recipe recipe = Recipe.all().stream()
                .filter(it -> it.scaffold().isCalled(name))
                .findFirst()
                .orElseThrow(() -> new UnknownScaffold(name, Scaffold.names()));
        List<ScaffoldOption> taken = recipe.scaffold().options();
        options.keySet().stream()
                .filter(option -> !taken.contains(option))
                .sorted()
                .findFirst()
                .ifPresent(option -> {
                    throw new UnusedOption(name, option, taken);
                });
        return recipe.operation().apply(new ScaffoldValues(options));
    }
}
