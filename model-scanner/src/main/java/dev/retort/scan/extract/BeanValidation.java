// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.jspecify.annotations.Nullable;

/**
 * Lets the constraints of Bean Validation count for the schema, as Hibernate does when an application starts: {@code
 * @NotNull} means NOT NULL, {@code @Size(max = 20)} a length, {@code @Min(0)} a CHECK. Hibernate's own class does it, which
 * is called by name, because it is not public.
 */
final class BeanValidation {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String METHOD = "applyRelationalConstraints";
    private static final int PARAMETERS = 5;

    private final ClassLoaderService classes;
    private final Map<String, Object> settings;
    private final Problems problems;

    BeanValidation(ClassLoaderService classes, Map<String, Object> settings, Problems problems) {
        this.classes = classes;
        this.settings = settings;
        this.problems = problems;
    }

    void applyTo(Metadata metadata) {
        boolean present = classes.locateResource("jakarta/validation/Validation.class") != null;
        if (!present || !isWanted()) {
            return;
        }
        try (AutoCloseable validators = (AutoCloseable) classes.classForName("jakarta.validation.Validation")
                .getMethod("buildDefaultValidatorFactory")
                .invoke(null)) {
            apply(validators, metadata);
        } catch (Exception failure) { // whatever close() declares
            Throwable cause = failure instanceof InvocationTargetException ? failure.getCause() : null;
            report(cause == null ? failure : cause);
        }
    }

    private void apply(Object validators, Metadata metadata) throws ReflectiveOperationException {
        Method apply = Arrays.stream(classes.classForName(ACTIVATOR).getDeclaredMethods())
                .filter(method -> method.getName().equals(METHOD) && method.getParameterCount() == PARAMETERS)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(ACTIVATOR + "." + METHOD));
        apply.setAccessible(true);
        apply.invoke(
                null,
                validators,
                metadata.getEntityBindings(),
                settings,
                metadata.getDatabase().getDialect(),
                new Access());
    }

    private boolean isWanted() {
        List<String> modes =
                Arrays.asList(String.valueOf(settings.getOrDefault("jakarta.persistence.validation.mode", "auto"))
                        .toLowerCase(Locale.ROOT)
                        .split("\\s*,\\s*"));
        boolean applied = !"false".equals(settings.get("hibernate.validator.apply_to_ddl"));
        return applied && (modes.contains("auto") || modes.contains("ddl"));
    }

    private void report(Throwable failure) {
        problems.add(Problem.warning(
                null,
                "Bean Validation is on the class path but does not start, so its constraints do not count: "
                        + failure));
    }

    private final class Access implements ClassLoaderAccess {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // so says the contract
        public <T> Class<T> classForName(String name) {
            return classes.classForName(name);
        }

        @Override
        public @Nullable URL locateResource(String name) {
            return classes.locateResource(name);
        }
    }
}
