// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import dev.retort.scan.mapping.ScanFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** There is nothing to read a model from. */
public final class NoEntities extends ScanFailed {

    private static final long serialVersionUID = 1L;

    private NoEntities(String message) {
        super(message);
    }

    static NoEntities found(String where) {
        return new NoEntities("no entities " + where + "; is the project compiled, and are its entities there?");
    }

    /** All that was found maps no table. */
    public static NoEntities withTables(Discovered found) {
        List<String> names = new ArrayList<>(found.classes());
        names.addAll(found.resources());
        return new NoEntities("no entities with tables in " + String.join(", ", names) + "; is the project compiled?");
    }

    static NoEntities archive(Path jar) {
        return new NoEntities(jar + " is an executable archive, whose classes no class path reaches;"
                + " name the directory of the compiled classes instead");
    }

    static NoEntities missing(Collection<String> classes) {
        return new NoEntities(
                classes.isEmpty()
                        ? "the list of entities is empty"
                        : "no class " + String.join(", ", classes) + " on the class path of the model");
    }

    static NoEntities javax(Collection<String> classes) {
        return new NoEntities("the entities are mapped with javax.persistence, not jakarta.persistence, which Hibernate"
                + " 6 and later do not read: " + String.join(", ", classes));
    }
}
