// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class around the bodies of the two methods. */
final class ClassWriter {

    private final Templates templates;
    private final ImportedCode code = new ImportedCode();

    ClassWriter(Templates templates) {
        this.templates = templates;
    }

    String source(MigrationDraft draft, Body upgrade, Body downgrade) {
        String javadoc = templates.render(Template.JAVADOC, javadoc(draft));
        TypeSpec type = TypeSpec.classBuilder(draft.className())
                .addJavadoc("$L", javadoc)
                .addAnnotation(Revision.class)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Migration.class)
                .addMethods(methods("upgrade", upgrade))
                .addMethods(methods("downgrade", downgrade))
                .addTypes(holders(Stream.concat(upgrade.parts().stream(), downgrade.parts().stream())))
                .build();
        JavaFile.Builder file =
                JavaFile.builder(draft.packageName(), type).indent(Layout.BLOCK).skipJavaLangImports(true);
        code.staticImports().forEach((owner, members) -> file.addStaticImport(owner, members.toArray(String[]::new)));
        return polished(file.build().toString(), javadoc, draft);
    }

    private List<MethodSpec> methods(String name, Body body) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Operations.class, MigrationWriter.RECEIVER)
                .addCode(code.block(body.text()))
                .build());
        body.parts().stream()
                .filter(part -> part.holder().isEmpty())
                .map(part -> method(part, Modifier.PRIVATE, Modifier.STATIC))
                .forEach(methods::add);
        return methods;
    }

    private List<TypeSpec> holders(Stream<Body.Part> parts) {
        Map<String, List<Body.Part>> byHolder = parts.filter(
                        part -> !part.holder().isEmpty())
                .collect(Collectors.groupingBy(Body.Part::holder, LinkedHashMap::new, Collectors.toList()));
        return byHolder.entrySet().stream()
                .map(entry -> TypeSpec.classBuilder(entry.getKey())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addMethods(entry.getValue().stream()
                                .map(part -> method(part, Modifier.STATIC))
                                .toList())
                        .build())
                .toList();
    }

    private MethodSpec method(Body.Part part, Modifier... modifiers) {
        return MethodSpec.methodBuilder(part.name())
                .addModifiers(modifiers)
                .addParameter(Operations.class, MigrationWriter.RECEIVER)
                .addCode(code.block(part.text()))
                .build();
    }

    private static String revision(MigrationDraft draft) {
        List<String> members = new ArrayList<>();
        members.add("id = " + Literals.string(draft.id()));
        addMember(members, "after", draft.after());
        addMember(members, "dependsOn", draft.dependsOn());
        addMember(members, "labels", draft.labels());
        if (!draft.message().isEmpty()) {
            members.add("message = " + Literals.string(draft.message()));
        }
        return Layout.fit("@Revision(" + String.join(", ", members) + ")", Layout.WIDTH);
    }

    private static void addMember(List<String> members, String name, List<String> values) {
        if (values.size() == 1) {
            members.add(name + " = " + Literals.string(values.get(0)));
        } else if (!values.isEmpty()) {
            members.add(name + " = {" + Literals.strings(values) + "}");
        }
    }

    private static Map<String, Object> javadoc(MigrationDraft draft) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("sentence", Comments.javadoc(sentence(draft)));
        if (draft.author() != null) {
            arguments.put("author", Comments.javadoc(draft.author().name()));
            arguments.put("date", draft.author().date().toString());
        }
        return arguments;
    }

    private static String sentence(MigrationDraft draft) {
        String words = draft.message().lines().map(String::strip).collect(Collectors.joining(" "));
        if (words.isBlank()) {
            return "Revision " + draft.id() + ".";
        }
        String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return sentence.endsWith(".") || sentence.endsWith("!") || sentence.endsWith("?") ? sentence : sentence + ".";
    }

    /** What JavaPoet lays out in its own way: a short comment, an annotation, the first line of the class. */
    private static String polished(String source, String javadoc, MigrationDraft draft) {
        String oneLine = "/** " + javadoc + " */\n";
        boolean isShort = javadoc.indexOf('\n') < 0 && oneLine.length() <= Layout.WIDTH + 1;
        String commented = isShort ? replaceFirst(source, "/**\n * " + javadoc + "\n */\n", oneLine) : source;
        String annotated = replaceFirst(commented, "@Revision\n", revision(draft) + "\n");
        String head = " implements Migration {\n";
        return replaceFirst(annotated, head, head + "\n");
    }

    private static String replaceFirst(String text, String old, String fresh) {
        int at = text.indexOf(old);
        return at < 0 ? text : text.substring(0, at) + fresh + text.substring(at + old.length());
    }
}
