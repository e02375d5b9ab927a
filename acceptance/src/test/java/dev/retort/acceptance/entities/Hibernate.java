// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance.entities;

import dev.retort.scan.discovery.Discovered;
import dev.retort.testkit.TestCompiler;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a project's own Hibernate does to a database. */
public final class Hibernate {

    static {
        // else all class loaders share one open file of a jar, and the first that is closed closes it for all
        URLConnection.setDefaultUseCaches("jar", false);
    }

    private final Project project;

    public Hibernate(Project project) {
        this.project = project;
    }

    /** Creates all tables, as {@code hibernate.hbm2ddl.auto=create-only} does: what a database refuses is left out. */
    public void create(TestDatabase database) {
        create(database, false);
    }

    /** The same, but fails where a database refuses a statement. */
    public void createWhole(TestDatabase database) {
        create(database, true);
    }

    private void create(TestDatabase database, boolean whole) {
        open(
                database,
                Map.of(
                        "hibernate.hbm2ddl.auto", "create-only",
                        "hibernate.hbm2ddl.create_namespaces", "true",
                        "hibernate.hbm2ddl.halt_on_error", String.valueOf(whole)));
    }

    /** Fails where the tables are not what the entities need, as {@code hibernate.hbm2ddl.auto=validate} does. */
    public void validate(TestDatabase database) {
        open(database, Map.of("hibernate.hbm2ddl.auto", "validate"));
    }

    private void open(TestDatabase database, Map<String, String> action) {
        Map<String, String> settings = new HashMap<>(project.settings());
        settings.putAll(action);
        settings.put("hibernate.connection.url", database.url());
        settings.put("hibernate.connection.username", database.user());
        settings.put("hibernate.connection.password", database.password());
        settings.put("jakarta.persistence.validation.mode", "none");
        if (database.product().equals("sqlite")) {
            settings.put("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls(database), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> session = loader.loadClass(HibernateSession.class.getName());
            Discovered entities = project.entities();
            session.getMethod("open", List.class, List.class, Map.class)
                    .invoke(null, entities.packages(), entities.classes(), settings);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(project + " on " + database.kind() + ": " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private URL[] urls(TestDatabase database) {
        try {
            List<Path> entries = new ArrayList<>(project.classPath().entries());
            Class<?> driver = DriverManager.getDriver(database.url()).getClass();
            entries.addAll(TestCompiler.classPathOf(HibernateSession.class, driver));
            List<URL> urls = new ArrayList<>();
            for (Path entry : entries) {
                urls.add(entry.toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        } catch (SQLException | MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
