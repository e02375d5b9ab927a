// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The templates that statements and classes are written with: those of a project where it has its own, else those that Retort
 * brings along.
 */
public final class Templates {

    private static final String SHIPPED = "/dev/retort/templates/";

    private final Map<Template, Path> own;
    private final Map<Template, TemplateText> read = new EnumMap<>(Template.class);

    private Templates(Map<Template, Path> own) {
        this.own = own;
    }

    /** The templates that Retort brings along. */
    public static Templates shipped() {
        return new Templates(Map.of());
    }

    /**
     * The templates of a project's folder, such as {@code retort/templates}, each in the place of the one that Retort brings
     * along under the same path; the folder may be missing.
     *
     * @throws UnknownTemplate where the folder holds a template that nothing would use
     * @throws BrokenTemplate where a template of the folder cannot be used
     */
    public static Templates of(Path folder) {
        Templates templates = new Templates(found(folder));
        templates.own.keySet().forEach(templates::text);
        return templates;
    }

    /** The template with these arguments in the places of its braces, without white space at the end. */
    String render(Template template, Map<String, Object> arguments) {
        return text(template).render(arguments);
    }

    private TemplateText text(Template template) {
        return read.computeIfAbsent(template, this::parsed);
    }

    private TemplateText parsed(Template template) {
        Path file = own.get(template);
        try {
            return file == null
                    ? TemplateText.parse(template, template.file(), shipped(template))
                    : TemplateText.parse(template, file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new BrokenTemplate(String.valueOf(file), 1, "it is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read template " + (file == null ? template.file() : file), e);
        }
    }

    private static String shipped(Template template) throws IOException {
        try (InputStream stream = Templates.class.getResourceAsStream(SHIPPED + template.file())) {
            if (stream == null) {
                throw new IllegalStateException("template " + template.file() + " is missing from Retort's own jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<Template, Path> found(Path folder) {
        Map<Template, Path> found = new EnumMap<>(Template.class);
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            found.put(Template.ofFile(path).orElseThrow(() -> new UnknownTemplate(file, path)), file);
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".mustache"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the templates in " + folder, e);
        }
    }
}
