// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.notes.migrations.V1_Notes;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.javapoet.ClassName;

/** What a native image is told; whether it listens can only be seen with GraalVM. */
class AheadOfTimeTest {

    @Test
    void migrations_are_indexed_and_their_constructors_kept() throws IOException {
        InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
        DefaultGenerationContext generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get("com.example.notes", "NotesApplication")), files);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test", Map.of("spring.retort.packages", "com.example.notes.migrations")));
            context.register(RetortAutoConfiguration.class);

            new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        }

        assertThat(files.getGeneratedFileContent(Kind.RESOURCE, "META-INF/retort/com.example.notes.migrations.index"))
                .isEqualTo("com.example.notes.migrations.V1_Notes\n");
        assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/retort/com.example.notes.migrations.index"))
                .accepts(generation.getRuntimeHints());
        assertThat(RuntimeHintsPredicates.resource().forResource("dev/retort/run/retort-version.txt"))
                .accepts(generation.getRuntimeHints());
        assertThat(RuntimeHintsPredicates.reflection().onType(V1_Notes.class)).accepts(generation.getRuntimeHints());
    }
}
