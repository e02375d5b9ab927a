// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** A template that has been read and found to use all the arguments it gets, and no others. */
final class TemplateText {

    private final Mustache mustache;

    private TemplateText(Mustache mustache) {
        this.mustache = mustache;
    }

    /**
     * Reads a template.
     *
     * @param file where it comes from, for messages
     */
    static TemplateText parse(Template template, String file, String text) {
        TemplateParser parser = new TemplateParser();
        try {
            Mustache mustache = parser.compile(new StringReader(text), file);
            check(template, file, parser.uses());
            return new TemplateText(mustache);
        } catch (MustacheException e) {
            int line = e.getContext() == null ? 1 : e.getContext().line();
            throw new BrokenTemplate(file, line, TemplateParser.reason(e), e);
        }
    }

    String render(Map<String, Object> arguments) {
        return mustache.execute(new StringWriter(), arguments).toString().stripTrailing();
    }

    private static void check(Template template, String file, Map<String, Integer> uses) {
        uses.forEach((name, line) -> {
            if (!template.arguments().contains(name)) {
                throw new BrokenTemplate(
                        file, line, "{{" + name + "}} is unknown here; there is " + template.arguments());
            }
        });
        for (String argument : template.arguments()) {
            if (template.isStatement() && !uses.containsKey(argument)) {
                throw new BrokenTemplate(file, 1, "{{" + argument + "}} is missing; it would be lost");
            }
        }
    }
}
