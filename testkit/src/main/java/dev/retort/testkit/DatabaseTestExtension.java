// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a {@link DatabaseTest} once for each kind of database that it asks for. */
final class DatabaseTestExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return annotation(context).isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        DatabaseTest test = annotation(context).orElseThrow();
        return DatabaseKind.selected().stream()
                .filter(kind -> meets(kind, test))
                .map(Invocation::new);
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        boolean narrowed = !DatabaseKind.selected().equals(DatabaseKind.usual());
        boolean named =
                annotation(context).filter(test -> test.only().length > 0).isPresent();
        return narrowed || named; // any other test that never runs is a mistake
    }

    private static Optional<DatabaseTest> annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), DatabaseTest.class);
    }

    private static boolean meets(DatabaseKind kind, DatabaseTest test) {
        Set<Ability> abilities = kind.abilities();
        return kind.isOneOf(List.of(test.only()))
                && abilities.containsAll(List.of(test.needs()))
                && Stream.of(test.lacks()).noneMatch(abilities::contains);
    }

    private record Invocation(DatabaseKind kind) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new FreshDatabase(kind));
        }
    }

    /** Creates the database of an invocation when it is first asked for; JUnit closes it with the invocation. */
    private record FreshDatabase(DatabaseKind kind) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(Namespace.create(DatabaseTest.class))
                    .getOrComputeIfAbsent(TestDatabase.class, key -> kind.create(), TestDatabase.class);
        }
    }
}
