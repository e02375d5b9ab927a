// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import dev.retort.scan.mapping.ScanFailed;
import java.util.List;

/** The persistence unit that is asked for does not exist, or none is asked for and there are several. */
public final class UnknownPersistenceUnit extends ScanFailed {

    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    UnknownPersistenceUnit(String name, List<String> known) {
        super("no persistence unit \"" + name + "\""
                + (known.isEmpty()
                        ? ": no META-INF/persistence.xml on the class path of the model"
                        : "; there are " + String.join(", ", known)));
        this.known = known;
    }

    UnknownPersistenceUnit(List<String> known) {
        super("several persistence units, name one of them (retort.model.persistence-unit): "
                + String.join(", ", known));
        this.known = known;
    }

    public List<String> known() {
        return known;
    }
}
