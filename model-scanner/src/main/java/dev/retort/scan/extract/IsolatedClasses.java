// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.jspecify.annotations.Nullable;

/**
 * Looks for classes, resources and services in one class loader only, where Hibernate's own service would also look into
 * the one that started the JVM. No class is initialized before its use, so that no code of an entity runs.
 */
final class IsolatedClasses implements ClassLoaderService {

    private static final long serialVersionUID = 1L;

    private final transient ClassLoader loader;

    IsolatedClasses(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    @SuppressWarnings("unchecked") // so says the contract
    public <T> Class<T> classForName(String className) {
        try {
            return (Class<T>) Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError failure) {
            throw new ClassLoadingException("cannot load the class " + className, failure);
        }
    }

    @Override
    public @Nullable URL locateResource(String name) {
        return loader.getResource(name);
    }

    @Override
    public @Nullable InputStream locateResourceStream(String name) {
        return loader.getResourceAsStream(name);
    }

    @Override
    public List<URL> locateResources(String name) {
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> contract) {
        return ServiceLoader.load(contract, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes", "TypeParameterUnusedInFormals"}) // so says the contract
    public <T> T generateProxy(InvocationHandler handler, Class... interfaces) {
        return (T) Proxy.newProxyInstance(loader, interfaces, handler);
    }

    @Override
    public @Nullable Package packageForNameOrNull(String name) {
        try {
            return Class.forName(name + ".package-info", false, loader).getPackage();
        } catch (ClassNotFoundException absent) {
            return null;
        }
    }

    @Override
    public <T> T workWithClassLoader(Work<T> work) {
        return work.doWork(loader);
    }

    @Override
    public void stop() {
        // whoever made the class loader closes it
    }
}
