// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Sees the project's class path and the JDK, nothing of Retort but the records that both sides share. The extractor's
 * classes are defined here anew, so that they link to the project's Hibernate.
 */
final class ProjectClassLoader extends URLClassLoader {

    private static final String EXTRACTOR = "dev.retort.scan.extract.";
    private static final String SHARED = "dev.retort.scan.mapping.";
    private static final String LOGGER_PROVIDERS = "META-INF/services/org.jboss.logging.LoggerProvider";

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader retort = ProjectClassLoader.class.getClassLoader();

    ProjectClassLoader(List<URL> classPath) {
        super("project", classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(SHARED)) {
            return retort.loadClass(name);
        }
        if (name.startsWith(EXTRACTOR)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineHere(name) : loaded;
            }
        }
        return super.loadClass(name, resolve);
    }

    /** Hibernate logs to the extractor, whatever logging the project brings. */
    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        if (name.equals(LOGGER_PROVIDERS)) {
            URL own = ProjectClassLoader.class.getResource("logger-providers");
            return Collections.enumeration(List.of(java.util.Objects.requireNonNull(own)));
        }
        return super.findResources(name);
    }

    private Class<?> defineHere(String name) throws ClassNotFoundException {
        try (InputStream bytes = retort.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] all = bytes.readAllBytes();
            return defineClass(name, all, 0, all.length);
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }
}
