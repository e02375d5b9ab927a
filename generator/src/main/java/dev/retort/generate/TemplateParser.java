// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads Mustache as far as templates need it: values and sections, neither partials nor HTML. */
final class TemplateParser extends DefaultMustacheFactory {

    private final Map<String, Integer> uses = new LinkedHashMap<>();

    /** What the template uses, and in which line first. */
    Map<String, Integer> uses() {
        return uses;
    }

    /** What is wrong with a template, without the place. */
    static String reason(MustacheException e) {
        String message = String.valueOf(e.getMessage());
        int place = message.indexOf(" @[");
        return place < 0 ? message : message.substring(0, place);
    }

    /** Java source is not HTML. */
    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new DefaultMustacheVisitor(this) {

            @Override
            public void value(TemplateContext context, String name, boolean encoded) {
                use(name, context);
                super.value(context, name, encoded);
            }

            @Override
            public void iterable(TemplateContext context, String name, Mustache content) {
                use(name, context);
                super.iterable(context, name, content);
            }

            @Override
            public void notIterable(TemplateContext context, String name, Mustache content) {
                use(name, context);
                super.notIterable(context, name, content);
            }

            @Override
            public void partial(TemplateContext context, String name, String indent) {
                refuse("{{>" + name + "}}", context);
            }

            @Override
            public void dynamicPartial(TemplateContext context, String name, String indent) {
                refuse("{{>*" + name + "}}", context);
            }

            @Override
            public void extend(TemplateContext context, String name, Mustache content) {
                refuse("{{<" + name + "}}", context);
            }
        };
    }

    private static void refuse(String tag, TemplateContext context) {
        throw new MustacheException(tag + " cannot be used: a template stands alone", context);
    }

    private void use(String name, TemplateContext context) {
        if (!name.equals(".")) {
            uses.putIfAbsent(name, context.line());
        }
    }
}
