// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import dev.retort.scan.mapping.ScanFailed;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of the model holds no Hibernate that its entities can be read with. */
public final class WrongHibernate extends ScanFailed {

    private static final long serialVersionUID = 1L;

    private WrongHibernate(String message) {
        super(message);
    }

    static WrongHibernate none() {
        return new WrongHibernate("no hibernate-core on the class path of the model, and none comes with Retort here;"
                + " add org.hibernate.orm:hibernate-core");
    }

    static WrongHibernate several(List<HibernateLibrary> libraries) {
        return new WrongHibernate("several versions of Hibernate on the class path of the model: "
                + libraries.stream().map(HibernateLibrary::toString).collect(Collectors.joining(", "))
                + "; leave one");
    }

    static WrongHibernate tooOld(HibernateLibrary library) {
        return new WrongHibernate(library + " is too old: Retort reads entities with Hibernate "
                + HibernateVersion.OLDEST + " and later");
    }

    static WrongHibernate withoutDialects(HibernateVersion version) {
        return new WrongHibernate(
                "Hibernate keeps its SQLite dialect in a library that the class path of the model lacks;"
                        + " add org.hibernate.orm:hibernate-community-dialects:" + version);
    }
}
