// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template and the arguments that it gets, one after the other. */
final class TemplateCall {

    private final Templates templates;
    private final Template template;
    private final @Nullable String subject;
    private final int width;
    private final Map<String, Object> arguments = new HashMap<>();

    TemplateCall(Templates templates, Template template, @Nullable String subject, int width) {
        this.templates = templates;
        this.template = template;
        this.subject = subject;
        this.width = width;
    }

    /** Gives an argument: a finished expression or several of them; null where there is none. */
    TemplateCall with(String name, @Nullable Object expression) {
        if (!template.arguments().contains(name)) {
            throw new IllegalArgumentException("template " + template + " has no argument " + name);
        }
        if (expression != null) {
            arguments.put(name, expression);
        }
        return this;
    }

    Statement statement() {
        String text = Layout.fit(templates.render(template, arguments), width);
        return new Statement(template, subject, text, List.of());
    }
}
