// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import dev.retort.migration.RevisionNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes migrations of classes. */
final class MigrationClasses {

    private final ClassLoader loader;
    private final UnaryOperator<String> origin;

    /** Loads by this loader; {@code origin} says for people where the class of a name is written. */
    MigrationClasses(ClassLoader loader, UnaryOperator<String> origin) {
        this.loader = loader;
        this.origin = origin;
    }

    /** The migration of this class, nothing where it is none. */
    Optional<LoadedMigration> load(FoundClass found) {
        if (!found.mayBeMigration()) {
            return Optional.empty();
        }
        Class<?> type = loaded(found.name());
        Revision revision = type.getAnnotation(Revision.class);
        boolean concrete = Migration.class.isAssignableFrom(type)
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers());
        if (revision == null && !concrete) {
            return Optional.empty();
        }
        if (revision == null) {
            throw new UnusableMigration(type.getName(), "it has no @Revision that says its place in the history");
        }
        if (!concrete) {
            throw new UnusableMigration(type.getName(), "it has a @Revision, but " + lack(type));
        }
        RevisionNode node = RevisionNode.of(revision, origin.apply(type.getName()));
        return Optional.of(new LoadedMigration(node, instance(type.asSubclass(Migration.class))));
    }

    private static String lack(Class<?> type) {
        boolean isAbstractClass = Migration.class.isAssignableFrom(type) && !type.isInterface();
        return isAbstractClass
                ? "is abstract: take that away, or the @Revision"
                : "is no class that implements Migration";
    }

    private Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UnusableMigration(name, "it cannot be loaded (" + e + ")", e);
        }
    }

    private static Migration instance(Class<? extends Migration> type) {
        try {
            Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new UnusableMigration(
                    type.getName(),
                    type.isMemberClass() && !Modifier.isStatic(type.getModifiers())
                            ? "it is an inner class: make it static"
                            : "it has no constructor without parameters",
                    e);
        } catch (InaccessibleObjectException e) {
            throw new UnusableMigration(
                    type.getName(),
                    "its module keeps it closed: add `opens " + type.getPackageName() + ";` to module-info.java",
                    e);
        } catch (InvocationTargetException e) {
            throw new UnusableMigration(type.getName(), "its constructor failed (" + e.getCause() + ")", e);
        } catch (ExceptionInInitializerError e) {
            throw new UnusableMigration(type.getName(), "its static initialiser failed (" + e.getCause() + ")", e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new UnusableMigration(type.getName(), "it cannot be made (" + e + ")", e);
        }
    }
}
