// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Keeps a project's classes apart from Retort's: what is in these places comes from there, whatever else is loaded; only Java and
 * the API of migrations are shared.
 */
final class OwnClassesFirst extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    OwnClassesFirst(URL[] places, ClassLoader parent) {
        super(places, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : isShared(name) ? super.loadClass(name, resolve) : own(name, resolve);
        }
    }

    private Class<?> own(String name, boolean resolve) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notHere) {
            return super.loadClass(name, resolve);
        }
    }

    private static boolean isShared(String name) {
        return name.startsWith("java.") || name.startsWith("dev.retort.");
    }
}
