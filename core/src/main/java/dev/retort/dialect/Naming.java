// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;

/** How a database folds, quotes and compares names; for the names themselves see {@link dev.retort.schema.Names}. */
public interface Naming {

    /** The letters that the database keeps for this name. */
    String physical(String name);

    /** The name that stands for these kept letters: plain where folding leads to the same letters, else exact. */
    String logical(String physical);

    /** The name as it stands in a statement, folded and quoted. */
    String quote(String name);

    /** Equal for two names exactly when the database takes them for one. */
    String key(String name);

    /** The longest name that the database keeps, in bytes of UTF-8. */
    int maximumLength();

    /** The name as it stands in a statement, with its schema if it has one. */
    default String quote(ObjectName name) {
        String own = quote(name.name());
        return name.schema() == null ? own : quote(name.schema()) + "." + own;
    }

    /** Equal for two names exactly when the database takes them for one. */
    default ObjectName key(ObjectName name) {
        return new ObjectName(
                name.schema() == null ? null : Names.plain(key(name.schema())), Names.plain(key(name.name())));
    }
}
