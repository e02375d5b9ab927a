// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What belongs to a database is used in packages of this database alone, and of those that sprang from it; the databases are the
 * packages below the dialects'.
 */
final class StayOutOfForeignDatabases extends ArchCondition<JavaClass> {

    private final String dialects;
    private final Map<String, String> ancestors;
    private Set<String> databases = Set.of();

    /** Where {@code ancestors} says from which database another one sprang. */
    StayOutOfForeignDatabases(String dialects, Map<String, String> ancestors) {
        super("not depend on the packages of a database from outside");
        this.dialects = dialects + ".";
        this.ancestors = ancestors;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        databases = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(dialects))
                .map(name -> name.substring(dialects.length()).split("\\.")[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        Optional<String> own = databaseOf(user);
        user.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isForeign(dependency.getTargetClass(), own))
                .map(Dependency::getDescription)
                .forEach(text -> events.add(SimpleConditionEvent.violated(user, text)));
    }

    private boolean isForeign(JavaClass used, Optional<String> own) {
        return used.getPackageName().startsWith("dev.retort.")
                && databaseOf(used).isPresent()
                && !databaseOf(used).equals(own)
                && !databaseOf(used).equals(own.map(ancestors::get));
    }

    private Optional<String> databaseOf(JavaClass any) {
        return List.of(any.getPackageName().split("\\.")).stream()
                .filter(databases::contains)
                .findFirst();
    }
}
