// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Template;
import dev.retort.generate.ScaffoldOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code retort template}. */
@Command(
        name = "template",
        header = "Begin a migration with a template.",
        description = {
            "What is not said becomes a placeholder. The templates are those that autogenerate writes with;",
            "a project's own, in retort/templates, go before them."
        },
        footer = {
            "",
            "Examples:",
            "  retort template --list",
            "  retort template add_column --table users --column email --type \"varchar(255)\"",
            "  retort template add_index --table users --columns last_name,first_name --print"
        })
final class TemplateVerb extends Verb<Template.Outcome> {

    private final Map<ScaffoldOption, String> said = new EnumMap<>(ScaffoldOption.class);
    private @Nullable CommandLine reader;

    @Parameters(paramLabel = "TEMPLATE", arity = "0..1", description = "its name, such as add_column")
    private @Nullable String name;

    @Option(names = "--list", description = "list all templates")
    private boolean listing;

    @Option(names = "--print", description = "print the statement instead of writing a migration")
    private boolean printing;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "what the migration does, in a few words")
    private @Nullable String message;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = "the revision to follow; needed where there are several heads")
    private @Nullable String head;

    TemplateVerb(Session session) {
        super(session);
    }

    @Override
    void prepare(CommandLine commandLine) {
        reader = commandLine;
        for (ScaffoldOption option : ScaffoldOption.values()) {
            OptionSpec.Builder builder = OptionSpec.builder("--" + option.id()).description(option.description());
            if (option.isFlag()) {
                builder.arity("0").type(boolean.class).setter(remembering(option));
            } else {
                builder.arity("1")
                        .type(String.class)
                        .paramLabel(option.id().toUpperCase(Locale.ROOT))
                        .setter(remembering(option));
            }
            commandLine.getCommandSpec().addOption(builder.build());
        }
    }

    private ISetter remembering(ScaffoldOption option) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                if (value != null && !Boolean.FALSE.equals(value)) {
                    said.put(option, value.toString());
                }
                return value;
            }
        };
    }

    @Override
    Template.Outcome run(Session session) {
        if (listing) {
            return Template.list();
        }
        if (name == null) {
            throw new ParameterException(
                    Objects.requireNonNull(reader), "Which template? \"retort template --list\" lists them");
        }
        Template template = new Template(session.project(), session.names());
        return printing ? template.statement(name, said) : template.write(name, said, message, head);
    }

    @Override
    void print(Template.Outcome result, Output output) {
        if (result instanceof Template.Outcome.Listing all) {
            output.table(all.templates().stream()
                    .map(entry -> List.of(entry.name(), entry.description()))
                    .toList());
        } else if (result instanceof Template.Outcome.Statement statement) {
            output.line(statement.statement());
        } else {
            output.line(
                    "wrote " + ((Template.Outcome.Written) result).migration().file());
        }
    }
}
