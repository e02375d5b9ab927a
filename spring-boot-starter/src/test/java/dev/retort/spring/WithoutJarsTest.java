// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.app.MigrationManager;
import dev.retort.run.AppliedRevision;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Applications that have less on their class path than most. */
class WithoutJarsTest {

    @TempDir
    private Path folder;

    @Test
    void there_need_be_no_hikari() throws Exception {
        assertThat(inApplicationWithout(Starting.class, "HikariCP")).isEqualTo("[a1]");
        assertThat(inApplicationWithout(Routing.class, "HikariCP"))
                .contains("Cannot determine target DataSource for lookup key");
    }

    @Test
    void there_need_be_no_spring_jdbc() throws Exception {
        assertThat(inApplicationWithout(Starting.class, "HikariCP", "spring-jdbc", "spring-boot-jdbc"))
                .isEqualTo("[a1]");
    }

    /** What this one says in a class loader of its own, to which the jars of these names do not belong. */
    private String inApplicationWithout(Class<? extends UnaryOperator<String>> type, String... jars)
            throws ReflectiveOperationException, IOException {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String name = String.valueOf(Path.of(entry).getFileName());
            if (Stream.of(jars).noneMatch(jar -> name.matches(jar + "-\\d.*"))) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            @SuppressWarnings("unchecked") // the same class in another class loader
            Function<String, String> application = (Function<String, String>)
                    loader.loadClass(type.getName()).getDeclaredConstructor().newInstance();
            return application.apply("sqlite:///" + folder.resolve("notes.db"));
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** Tells what was applied to the database of a URL. */
    public static final class Starting implements UnaryOperator<String> {

        @Override
        public String apply(String url) {
            try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
                start(context, url);
                return context.getBean(MigrationManager.class).applied().stream()
                        .map(AppliedRevision::id)
                        .toList()
                        .toString();
            }
        }
    }

    /** Tells why a start failed on a DataSource that does not know where to go yet. */
    public static final class Routing implements UnaryOperator<String> {

        @Override
        public String apply(String url) {
            try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
                context.registerBean(DataSource.class, Routes::new);
                start(context, "");
                return "started";
            } catch (BeanCreationException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    private static void start(AnnotationConfigApplicationContext context, String url) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("spring.retort.url", url, "spring.retort.packages", "com.example.notes.migrations")));
        context.register(RetortAutoConfiguration.class);
        context.refresh();
    }

    private static final class Routes extends AbstractRoutingDataSource {

        Routes() {
            setTargetDataSources(Map.of());
        }

        @Override
        protected @Nullable Object determineCurrentLookupKey() {
            return null;
        }
    }
}
